@NullMarked
package org.jiannuo.publication.internal;

import org.jspecify.annotations.NullMarked;
