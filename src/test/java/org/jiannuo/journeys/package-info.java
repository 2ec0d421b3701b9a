/** Journeys through the whole platform, in a real browser on demonstration data. */
@NullMarked
package org.jiannuo.journeys;

import org.jspecify.annotations.NullMarked;
