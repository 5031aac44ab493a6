package io.guanxi.platform.bulk;

import io.guanxi.kernel.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bulk job as it is stored.
 *
 * @param cursor how far it is, null at its beginning
 * @param undoBefore the change before which taking back goes on, null when it has not begun
 */
record BulkJob(
    long id,
    String type,
    long userId,
    @Nullable Set<String> scopes,
    BulkPlan plan,
    BulkState state,
    int attempt,
    @Nullable String cursor,
    Tally tally,
    List<Map<String, Object>> failures,
    @Nullable Long undoBefore,
    @Nullable Map<String, Object> problem,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** How many records of how many, and what became of them. */
  record Tally(long total, long changed, long unchanged, long failed, long undone, long kept) {

    long done() {
      return changed + unchanged + failed;
    }
  }

  Origin origin() {
    return Origin.bulk(id);
  }
}
