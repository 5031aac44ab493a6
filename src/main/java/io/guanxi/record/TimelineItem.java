package io.guanxi.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened around a record.
 *
 * @param record what happened, with the fields its type shows there; null for a change of the
 *     record itself
 * @param change of the record itself; null for other records
 */
public record TimelineItem(
    Instant at, long id, @Nullable Snapshot record, @Nullable HistoryEntry change) {

  /** A page of them, newest first. */
  public record Items(List<TimelineItem> items, @Nullable String next) {}
}
