@NullMarked
package org.jiannuo.database.internal;

import org.jspecify.annotations.NullMarked;
