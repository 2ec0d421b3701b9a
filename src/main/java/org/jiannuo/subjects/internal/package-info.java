/** The workings of the subjects. */
@NullMarked
package org.jiannuo.subjects.internal;

import org.jspecify.annotations.NullMarked;
