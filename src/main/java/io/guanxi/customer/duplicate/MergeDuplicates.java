package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Merge;
import io.guanxi.record.Merges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges and takes back, and keeps the review list in step, all in one transaction. */
@Component
class MergeDuplicates {

  private final Merges merges;
  private final Pairs pairs;
  private final Finder finder;

  MergeDuplicates(Merges merges, Pairs pairs, Finder finder) {
    this.merges = merges;
    this.pairs = pairs;
    this.finder = finder;
  }

  @Transactional
  public Merge merge(
      TypeKey type,
      long into,
      @Nullable Long version,
      List<Long> others,
      Map<String, Object> values,
      Actor actor) {
    var merge = merges.merge(type, into, version, others, values, actor);
    pairs.decideAmong(all(into, others), Pair.State.MERGED, actor);
    finder.around(type, into);
    return merge;
  }

  @Transactional
  public Merge.Undone unmerge(TypeKey type, long into, @Nullable Long merge, Actor actor) {
    var undone = merges.unmerge(type, into, merge, actor);
    pairs.decideAmong(all(into, undone.restored()), Pair.State.OPEN, actor);
    return undone;
  }

  private static List<Long> all(long into, List<Long> others) {
    var out = new ArrayList<>(others);
    out.add(into);
    return out;
  }
}
