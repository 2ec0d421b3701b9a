@NullMarked
package org.jiannuo.ledger.internal;

import org.jspecify.annotations.NullMarked;
