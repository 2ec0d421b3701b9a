/** The workings of the records. */
@NullMarked
package org.jiannuo.records.internal;

import org.jspecify.annotations.NullMarked;
