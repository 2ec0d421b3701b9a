/** The workings of the obligations. */
@NullMarked
package org.jiannuo.obligations.internal;

import org.jspecify.annotations.NullMarked;
