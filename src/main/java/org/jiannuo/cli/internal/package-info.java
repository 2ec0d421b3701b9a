@NullMarked
package org.jiannuo.cli.internal;

import org.jspecify.annotations.NullMarked;
