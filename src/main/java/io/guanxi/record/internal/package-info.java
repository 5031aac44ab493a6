/**
 * How the engine works: reading on one side, the write pipeline on the other. Nobody outside {@code
 * record} sees it.
 */
@NullMarked
package io.guanxi.record.internal;

import org.jspecify.annotations.NullMarked;
