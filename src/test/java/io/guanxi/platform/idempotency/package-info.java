@NullMarked
package io.guanxi.platform.idempotency;

import org.jspecify.annotations.NullMarked;
