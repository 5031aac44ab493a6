package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.handover.HandoverPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who takes over for somebody may claim from the pools in which that one was named. */
@Component
class PoolsOfSomebody implements HandoverPart {

  private final DSLContext db;
  private final MayKeep mayKeep;
  private final List<Pooled> types;

  PoolsOfSomebody(DSLContext db, MayKeep mayKeep, List<Pooled> types) {
    this.db = db;
    this.mayKeep = mayKeep;
    this.types = types;
  }

  @Override
  public String name() {
    return "pools";
  }

  @Override
  public long count(long from) {
    return db.fetchCount(POOL_MEMBER, POOL_MEMBER.USER_ID.eq(from));
  }

  @Override
  public List<Map<String, Object>> handOver(long from, long to, Actor actor) {
    if (!mayKeepAll(actor)) return List.of();
    var out = new ArrayList<Map<String, Object>>();
    for (var pool : taken(from)) out.add(Map.of("pool", pool, "fresh", put(pool, to)));
    return out;
  }

  @Override
  public long takeBack(List<Map<String, Object>> given, long from, long to, Actor actor) {
    if (!mayKeepAll(actor)) return 0;
    long back = 0;
    for (var one : given) {
      long pool = HandoverPart.number(one, "pool");
      if (!db.fetchExists(POOL_MEMBER, is(pool, to))) continue;
      put(pool, from);
      if (Boolean.TRUE.equals(one.get("fresh")))
        db.deleteFrom(POOL_MEMBER).where(is(pool, to)).execute();
      back++;
    }
    return back;
  }

  private List<Long> taken(long from) {
    return db.deleteFrom(POOL_MEMBER)
        .where(POOL_MEMBER.USER_ID.eq(from))
        .returning(POOL_MEMBER.POOL_ID)
        .fetch(POOL_MEMBER.POOL_ID);
  }

  /** Whether he was not named there before. */
  private boolean put(long pool, long user) {
    return db.insertInto(POOL_MEMBER)
            .set(POOL_MEMBER.POOL_ID, pool)
            .set(POOL_MEMBER.USER_ID, user)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static Condition is(long pool, long user) {
    return POOL_MEMBER.POOL_ID.eq(pool).and(POOL_MEMBER.USER_ID.eq(user));
  }

  /** Who is named in a pool may take what lies there. */
  private boolean mayKeepAll(Actor actor) {
    return types.stream().allMatch(pooled -> mayKeep.of(pooled.type().plural(), actor));
  }
}
