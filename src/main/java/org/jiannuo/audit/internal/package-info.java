/** The workings of the audit. */
@NullMarked
package org.jiannuo.audit.internal;

import org.jspecify.annotations.NullMarked;
