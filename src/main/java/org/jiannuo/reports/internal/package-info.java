@NullMarked
package org.jiannuo.reports.internal;

import org.jspecify.annotations.NullMarked;
