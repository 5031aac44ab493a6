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
 * @param to empty when records are released: nobody has them then
 * @param atType the section of the plan it is at, and of that the last record done
 * @param counts how many of what changed hands, by type or part
 * @param given what else than records was given, by part
 * @param undoBy who takes it back; null while nobody does
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
    Map<String, List<Map<String, Object>>> given,
    List<Map<String, Object>> failures,
    @Nullable Long undoBefore,
    @Nullable Long undoBy,
    @Nullable Map<String, Object> problem,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** How many records of how many, and what became of them. */
  record Tally(long total, long changed, long failed, long undone, long kept) {
    long done() {
      return changed + failed;
    }
  }

  Origin origin() {
    return new Origin(Handover.ORIGIN, id);
  }

  Origin back() {
    return new Origin(Handover.ORIGIN + "-undo", id);
  }

  /** Whose turn it is: receivers take what there is one by one; nobody's when it is a release. */
  @Nullable Long receiver(long turn) {
    return to.isEmpty() ? null : to.get((int) (turn % to.size()));
  }
}
