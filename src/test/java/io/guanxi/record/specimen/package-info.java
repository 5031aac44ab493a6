/** Two record types for tests: one with every field kind, one for its children. */
@NullMarked
package io.guanxi.record.specimen;

import org.jspecify.annotations.NullMarked;
