@NullMarked
package io.guanxi.platform.log;

import org.jspecify.annotations.NullMarked;
