@NullMarked
package org.jiannuo.remedies.internal;

import org.jspecify.annotations.NullMarked;
