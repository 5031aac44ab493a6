package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.SourceProblem;
import java.util.List;

/**
 * As much of a file as is written at once.
 *
 * @param groups rows that make one record each
 * @param broken rows that could not be read
 * @param end the position in the file behind it
 */
record Chunk(List<Group> groups, List<SourceProblem> broken, long end) {

  boolean isEmpty() {
    return groups.isEmpty() && broken.isEmpty();
  }

  /** What became of records. */
  record Counts(long created, long updated, long unchanged, long failed) {

    Counts plus(Counts other) {
      return new Counts(
          created + other.created,
          updated + other.updated,
          unchanged + other.unchanged,
          failed + other.failed);
    }
  }
}
