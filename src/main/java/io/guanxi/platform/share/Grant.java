package io.guanxi.platform.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be let in, how far and until when.
 *
 * @param user or a team, never both
 * @param level {@code read} or {@code write}
 * @param endsAt null for no end
 * @param part what somebody does there; with one, he is a collaborator
 */
public record Grant(
    @Nullable Long user,
    @Nullable Long team,
    @Nullable String level,
    @Nullable Instant endsAt,
    @Nullable String reason,
    @Nullable String part) {

  static final String READ = "read";
  static final String WRITE = "write";
}
