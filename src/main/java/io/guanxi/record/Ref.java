package io.guanxi.record;

import org.jspecify.annotations.Nullable;

/**
 * A reference as it is shown.
 *
 * @param title null when the caller may not see the record
 */
public record Ref(long id, @Nullable String title) {}
