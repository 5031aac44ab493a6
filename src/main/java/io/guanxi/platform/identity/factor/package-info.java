/** Second factors and passkeys: kept, checked, taken away. Knows users by their ids only. */
@NullMarked
package io.guanxi.platform.identity.factor;

import org.jspecify.annotations.NullMarked;
