@NullMarked
package org.jiannuo.complaints.internal;

import org.jspecify.annotations.NullMarked;
