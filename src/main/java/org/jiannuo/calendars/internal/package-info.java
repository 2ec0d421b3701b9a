@NullMarked
package org.jiannuo.calendars.internal;

import org.jspecify.annotations.NullMarked;
