@NullMarked
package io.guanxi.customer.activity;

import org.jspecify.annotations.NullMarked;
