/** The workings of the worklist. */
@NullMarked
package org.jiannuo.worklist.internal;

import org.jspecify.annotations.NullMarked;
