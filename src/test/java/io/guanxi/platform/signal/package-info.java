@NullMarked
package io.guanxi.platform.signal;

import org.jspecify.annotations.NullMarked;
