@NullMarked
package org.jiannuo.intake.internal;

import org.jspecify.annotations.NullMarked;
