@NullMarked
package org.jiannuo.web.internal;

import org.jspecify.annotations.NullMarked;
