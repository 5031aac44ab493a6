package io.guanxi.record.internal;

import io.guanxi.record.ById;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.time.Duration;
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
