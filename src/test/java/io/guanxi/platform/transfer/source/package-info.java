@NullMarked
package io.guanxi.platform.transfer.source;

import org.jspecify.annotations.NullMarked;
