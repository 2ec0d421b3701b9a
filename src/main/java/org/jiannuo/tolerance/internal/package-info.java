/** The workings of tolerance. */
@NullMarked
package org.jiannuo.tolerance.internal;

import org.jspecify.annotations.NullMarked;
