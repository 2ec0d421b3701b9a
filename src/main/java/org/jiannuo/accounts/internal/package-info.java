/** The workings of the accounts. */
@NullMarked
package org.jiannuo.accounts.internal;

import org.jspecify.annotations.NullMarked;
