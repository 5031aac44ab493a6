package io.guanxi.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Records of one type that were put together into one.
 *
 * @param merged the ids of those that went into {@code into}
 */
public record Merge(long id, long into, List<Long> merged, Instant at, long by, boolean undone) {

  /**
   * What a merge would do.
   *
   * @param values what the one that stays would get: what was chosen, and what it had left empty
   */
  public record Preview(
      Snapshot into, List<Snapshot> others, Map<String, Object> values, List<Moves> moves) {}

  /**
   * How much would follow along one reference.
   *
   * @param type plural of the type, or the table of rows that are no records
   * @param field the reference, or the children field
   * @param same how many stay behind because the one that stays has the same already
   */
  public record Moves(String type, String field, long count, long same) {}

  /** What could not be put back, because it no longer is where the merge had left it. */
  public record Left(String type, long id, String field, String reason) {}

  /** What came of taking a merge back. */
  public record Undone(long id, List<Long> restored, long moved, List<Left> left) {}
}
