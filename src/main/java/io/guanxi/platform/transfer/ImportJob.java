package io.guanxi.platform.transfer;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import as stored.
 *
 * @param attempt counts the starts, so that a task that was overtaken stops
 * @param position how many items of the file are done
 * @param detected how the file was understood, as the API tells it
 */
record ImportJob(
    long id,
    String type,
    long userId,
    @Nullable Set<String> scopes,
    String fileName,
    String storedAs,
    String sha256,
    ImportState state,
    int attempt,
    ImportPlan plan,
    Map<String, Object> detected,
    String headerHash,
    Tally tally,
    @Nullable Map<String, Object> dryRun,
    @Nullable Map<String, Object> problem,
    @Nullable Map<String, Object> undone,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** How far it is; {@code total} and {@code position} are rows of the file, the rest records. */
  record Tally(
      long total,
      long position,
      long created,
      long updated,
      long unchanged,
      long failed,
      long elapsedMs) {}
}
