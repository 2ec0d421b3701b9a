@NullMarked
package org.jiannuo.reporting.internal;

import org.jspecify.annotations.NullMarked;
