@NullMarked
package io.guanxi.platform.identity;

import org.jspecify.annotations.NullMarked;
