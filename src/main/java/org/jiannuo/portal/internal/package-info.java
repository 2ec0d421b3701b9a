@NullMarked
package org.jiannuo.portal.internal;

import org.jspecify.annotations.NullMarked;
