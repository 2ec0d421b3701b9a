/** The workings of the hand-overs. */
@NullMarked
package org.jiannuo.handovers.internal;

import org.jspecify.annotations.NullMarked;
