/** The workings of the settings. */
@NullMarked
package org.jiannuo.settings.internal;

import org.jspecify.annotations.NullMarked;
