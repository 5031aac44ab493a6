@NullMarked
package io.guanxi.sales.order;

import org.jspecify.annotations.NullMarked;
