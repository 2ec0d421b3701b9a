@NullMarked
package org.jiannuo.casework.internal;

import org.jspecify.annotations.NullMarked;
