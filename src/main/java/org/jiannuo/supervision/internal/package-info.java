@NullMarked
package org.jiannuo.supervision.internal;

import org.jspecify.annotations.NullMarked;
