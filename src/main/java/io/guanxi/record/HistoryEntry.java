package io.guanxi.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's history.
 *
 * @param version after the change
 * @param changes by field: a pair {@code [from, to]}, or for children what was added, removed and
 *     changed
 */
public record HistoryEntry(
    long id,
    Instant at,
    long version,
    Ref by,
    String origin,
    @Nullable Long originRef,
    String action,
    Map<String, Object> changes) {

  /** A page of them, newest first. */
  public record Entries(List<HistoryEntry> items, @Nullable String next) {}
}
