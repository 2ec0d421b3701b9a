@NullMarked
package org.jiannuo.witness.internal;

import org.jspecify.annotations.NullMarked;
