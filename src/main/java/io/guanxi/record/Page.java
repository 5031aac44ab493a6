package io.guanxi.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page, null at the end
 * @param count null when not asked for
 * @param refine true when a search had more matches than were looked at
 */
public record Page(
    List<Snapshot> items,
    @Nullable String next,
    @Nullable Long count,
    boolean countIsExact,
    boolean refine) {

  /** The same page with its records in another form. */
  public Page of(List<Snapshot> others) {
    return new Page(others, next, count, countIsExact, refine);
  }
}
