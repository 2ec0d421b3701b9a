@NullMarked
package org.jiannuo.security.internal;

import org.jspecify.annotations.NullMarked;
