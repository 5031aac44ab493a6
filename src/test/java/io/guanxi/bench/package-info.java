/** Makes and loads the large company that the benchmarks measure; see {@code bench/README.md}. */
@NullMarked
package io.guanxi.bench;

import org.jspecify.annotations.NullMarked;
