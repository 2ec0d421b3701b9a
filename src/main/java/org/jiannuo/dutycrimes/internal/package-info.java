/** The workings of the register of duty crimes. */
@NullMarked
package org.jiannuo.dutycrimes.internal;

import org.jspecify.annotations.NullMarked;
