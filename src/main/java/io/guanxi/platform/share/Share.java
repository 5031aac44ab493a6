package io.guanxi.platform.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was let in, as it is stored. */
record Share(
    long id,
    @Nullable Long user,
    @Nullable Long team,
    String level,
    @Nullable Instant endsAt,
    @Nullable String reason,
    @Nullable String part,
    Instant createdAt,
    @Nullable Long createdBy) {}
