/** Benchmarks. Each prints its figure, its limit measured in the same run, and the ratio of the two. */
@NullMarked
package org.jiannuo.bench;

import org.jspecify.annotations.NullMarked;
