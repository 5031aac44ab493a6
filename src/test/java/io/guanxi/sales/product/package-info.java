@NullMarked
package io.guanxi.sales.product;

import org.jspecify.annotations.NullMarked;
