/**
 * The field kinds: how values of each kind are read, written, compared, made up and found. One
 * small class per part.
 */
@NamedInterface("kind")
@NullMarked
package io.guanxi.record.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
