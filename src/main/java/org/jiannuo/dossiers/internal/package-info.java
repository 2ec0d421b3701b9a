/** The workings of the dossiers. */
@NullMarked
package org.jiannuo.dossiers.internal;

import org.jspecify.annotations.NullMarked;
