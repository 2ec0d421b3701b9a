@NullMarked
package org.jiannuo.measures.internal;

import org.jspecify.annotations.NullMarked;
