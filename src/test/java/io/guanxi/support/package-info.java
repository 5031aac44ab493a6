@NullMarked
package io.guanxi.support;

import org.jspecify.annotations.NullMarked;
