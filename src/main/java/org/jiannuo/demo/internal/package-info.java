@NullMarked
package org.jiannuo.demo.internal;

import org.jspecify.annotations.NullMarked;
