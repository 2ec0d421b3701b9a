@NullMarked
package org.jiannuo.programme.internal;

import org.jspecify.annotations.NullMarked;
