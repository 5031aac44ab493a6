package io.guanxi.record;

import io.guanxi.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input.
 *
 * @param result error when {@code problem} is set
 * @param record as stored; null for errors and deletes
 */
public record Outcome(
    Result result, @Nullable Long id, @Nullable Snapshot record, @Nullable Problem problem) {

  /** The ways an input can end. */
  public enum Result {
    CREATED,
    UPDATED,
    UNCHANGED,
    DELETED,
    RESTORED,
    PURGED,
    ERROR
  }

  public static Outcome failed(@Nullable Long id, Problem problem) {
    return new Outcome(Result.ERROR, id, null, problem);
  }

  /** The stored record, or the problem thrown. */
  public Snapshot orThrow() {
    if (problem != null) throw problem;
    if (record == null) throw Problem.notFound();
    return record;
  }
}
