@NullMarked
package io.guanxi.kernel;

import org.jspecify.annotations.NullMarked;
