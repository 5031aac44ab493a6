package io.guanxi.record.internal;

import io.guanxi.record.AccessScope;
import io.guanxi.record.ById;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Makes a narrow reach cheap whatever the list is sorted by. PostgreSQL expects the rows of an
 * owner to lie evenly along every index; when they all lie at its far end it walks the whole index
 * to find fifty of them. Where the reach is known to be small the rows are taken by id and sorted
 * instead.
 */
@Component
final class SmallScopes {

  /** So many rows are fetched and sorted in some tens of milliseconds. */
  static final int FEW = 20_000;

  private static final long KEPT = Duration.ofMinutes(1).toMillis();
  private static final int MOST = 10_000;

  private final DSLContext db;
  private final Clock clock;
  private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

  SmallScopes(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  private record Known(boolean small, long at) {}

  /**
   * The same rows, in the form that suits how many they are. Those in the recycle bin are left out
   * or in as {@code also} says, inside too: the owner's index has only the one kind.
   */
  Condition narrowed(TypeSpec type, Condition rows, Condition also) {
    if (rows.equals(DSL.noCondition()) || rows.equals(DSL.falseCondition())) return rows;
    var live = rows.and(also);
    if (!isSmall(type, live)) return ById.testing(rows);
    var ids = DSL.select(type.id()).from(type.table()).where(live);
    return type.id().eq(DSL.any(DSL.array(ids)));
  }

  /**
   * The same rows for a search, as conditions that no row fits twice. Words, owners and ids each
   * have an index, and alone with the words each is combined with theirs; joined by OR with a set
   * of ids they are not, and every row with the words would be fetched and tested.
   *
   * @param ways those of {@link AccessScope#ways}
   */
  List<Condition> apart(TypeSpec type, Condition rows, List<Condition> ways, Condition also) {
    if (ways.size() == 1 || isSmall(type, rows.and(also)))
      return List.of(narrowed(type, rows, also));
    var out = new ArrayList<Condition>();
    for (var way : ways) {
      var fresh = way;
      for (var before : ways.subList(0, out.size()))
        fresh = fresh.and(DSL.condition("({0}) IS NOT TRUE", before));
      out.add(fresh);
    }
    return out;
  }

  /** How many there are may be a minute old: it decides how rows are found, never which. */
  private boolean isSmall(TypeSpec type, Condition rows) {
    var key = type.key().singular() + db.renderInlined(rows);
    long now = clock.millis();
    var before = known.get(key);
    if (before != null && Math.abs(now - before.at()) < KEPT) return before.small();
    var some = DSL.selectOne().from(type.table()).where(rows).limit(FEW + 1);
    boolean small = db.fetchCount(some) <= FEW;
    if (known.size() >= MOST) known.clear();
    known.put(key, new Known(small, now));
    return small;
  }
}
