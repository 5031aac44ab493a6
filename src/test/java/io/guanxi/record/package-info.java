/** Contract tests of the engine over every registered type. */
@NullMarked
package io.guanxi.record;

import org.jspecify.annotations.NullMarked;
