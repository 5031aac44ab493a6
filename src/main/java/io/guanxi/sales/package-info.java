/** Selling: what is sold, and what was bought. */
@NullMarked
package io.guanxi.sales;

import org.jspecify.annotations.NullMarked;
