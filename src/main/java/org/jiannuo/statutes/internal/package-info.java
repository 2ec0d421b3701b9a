@NullMarked
package org.jiannuo.statutes.internal;

import org.jspecify.annotations.NullMarked;
