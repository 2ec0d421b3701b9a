@NullMarked
package org.jiannuo.certificates.internal;

import org.jspecify.annotations.NullMarked;
