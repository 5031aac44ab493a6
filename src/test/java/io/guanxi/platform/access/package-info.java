@NullMarked
package io.guanxi.platform.access;

import org.jspecify.annotations.NullMarked;
