@NullMarked
package org.jiannuo.evidence.internal;

import org.jspecify.annotations.NullMarked;
