/** The workings of the help. */
@NullMarked
package org.jiannuo.help.internal;

import org.jspecify.annotations.NullMarked;
