package io.guanxi.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looking through the whole trail found.
 *
 * @param intact whether nothing was changed, taken out, put in or put in another order
 * @param since before which the trail was left out by retention; null when it is whole
 * @param waiting events that are in no block yet
 * @param end the hash of the last block: to be written down elsewhere
 */
record Verification(
    boolean intact,
    Instant at,
    long events,
    long blocks,
    long waiting,
    @Nullable Instant since,
    String end,
    List<Fault> faults) {

  /** How many faults are named; more than that is a ruin. */
  static final int MOST_FAULTS = 100;

  /**
   * What does not fit.
   *
   * @param kind {@code event-changed}, {@code event-missing}, {@code event-strange}, {@code
   *     block-changed}, {@code block-missing}, {@code block-unsigned}, {@code checkpoint-unsigned},
   *     {@code end-missing}
   */
  record Fault(String kind, @Nullable Long block, @Nullable Long event) {}
}
