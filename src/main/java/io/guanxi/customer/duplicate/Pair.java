package io.guanxi.customer.duplicate;

import java.time.Instant;
import java.util.List;

/** Two records that may be one, as found and as somebody decided. */
record Pair(
    long id,
    String type,
    long one,
    long other,
    int score,
    List<Score.Reason> reasons,
    State state,
    Instant foundAt) {

  /** What became of it. */
  enum State {
    OPEN,
    DISMISSED,
    MERGED
  }

  /** Two records as found, the lesser id first. */
  record Found(String type, long one, long other, Score score) {

    static Found of(String type, long a, long b, Score score) {
      return new Found(type, Math.min(a, b), Math.max(a, b), score);
    }
  }
}
