/** The workings of rectifications. */
@NullMarked
package org.jiannuo.rectifications.internal;

import org.jspecify.annotations.NullMarked;
