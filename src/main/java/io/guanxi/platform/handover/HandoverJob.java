package io.guanxi.platform.handover;

import io.guanxi.kernel.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A handover as it is stored.
 *
 * @param from whose everything it is; null for a selection
 * @param atType the section of the plan it is at, and of that the last record done
 * @param counts how many of what changed hands, by type or part
 * @param undoBefore the change before which taking back goes on, null when it has not begun
 */
record HandoverJob(
    long id,
    long userId,
    @Nullable Set<String> scopes,
    @Nullable Long from,
    List<Long> to,
    HandoverPlan plan,
    @Nullable String reason,
    HandoverState state,
    int attempt,
    int atType,
    long afterId,
    Tally tally,
    Map<String, Object> counts,
    List<Map<String, Object>> failures,
    @Nullable Long undoBefore,
    @Nullable Map<String, Object> problem,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  static final String ORIGIN = "handover";

  /** How many records of how many, and what became of them. */
  record Tally(long total, long changed, long failed, long undone, long kept) {
    long done() {
      return changed + failed;
    }
  }

  Origin origin() {
    return new Origin(ORIGIN, id);
  }

  Origin back() {
    return new Origin(ORIGIN + "-undo", id);
  }

  /** Whose turn it is: receivers take what there is one by one. */
  long receiver(long turn) {
    return to.get((int) (turn % to.size()));
  }
}
