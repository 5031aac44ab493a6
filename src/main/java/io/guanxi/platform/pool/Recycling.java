package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL;
import static io.guanxi.tables.Tables.POOL_EXEMPT;
import static io.guanxi.tables.Tables.POOL_HOLD;
import static io.guanxi.tables.Tables.POOL_WARNING;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.platform.notify.Notice;
import io.guanxi.platform.notify.Notices;
import io.guanxi.record.Registry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets records fall back that nobody has touched for long, or that brought no deal. Where a pool
 * warns, nothing falls back whose owner was not told in time, and has done nothing since.
 */
@Component
class Recycling {

  private static final Logger LOG = LoggerFactory.getLogger(Recycling.class);
  private static final int BATCH = 200;

  private final DSLContext db;
  private final Registry registry;
  private final Pools pools;
  private final Belonging belonging;
  private final Moves moves;
  private final Carrying carrying;
  private final Keeper keeper;
  private final Told told;

  Recycling(
      DSLContext db,
      Registry registry,
      Pools pools,
      Belonging belonging,
      Moves moves,
      Carrying carrying,
      Keeper keeper,
      Told told) {
    this.db = db;
    this.registry = registry;
    this.pools = pools;
    this.belonging = belonging;
    this.moves = moves;
    this.carrying = carrying;
    this.keeper = keeper;
    this.told = told;
  }

  /** Whom it tells, and when it is. */
  @Component
  record Told(Notices notices, AuditTrail trail, Clock clock, TransactionTemplate transaction) {}

  /** A record that falls back, or soon will. */
  private record Due(
      long record,
      long owner,
      Instant base,
      Instant due,
      @Nullable Instant warned,
      @Nullable Instant falls) {}

  void run() {
    for (var pool :
        pools.all(
            POOL.ACTIVE.isTrue().and(POOL.IDLE_DAYS.isNotNull().or(POOL.DEAL_DAYS.isNotNull())))) {
      long after = 0;
      List<Due> batch;
      do {
        batch = due(pool, after);
        if (batch.isEmpty()) break;
        after = batch.get(batch.size() - 1).record();
        work(pool, batch);
      } while (batch.size() == BATCH);
    }
  }

  private void work(Pool pool, List<Due> batch) {
    var now = told.clock().instant();
    var inside = belonging.in(pool, batch.stream().map(Due::record).toList());
    var warn = new ArrayList<Due>();
    var fall = new ArrayList<Due>();
    for (var one : batch) {
      if (!inside.contains(one.record())) continue;
      boolean heard = one.warned() != null && !one.base().isAfter(one.warned());
      if (pool.warnDays() == 0) {
        if (!one.due().isAfter(now)) fall.add(one);
      } else if (!heard) warn.add(one);
      else if (!Objects.requireNonNull(one.falls()).isAfter(now)) fall.add(one);
    }
    warn(pool, warn, now);
    fall(pool, fall);
  }

  private void warn(Pool pool, List<Due> all, Instant now) {
    if (all.isEmpty()) return;
    told.transaction()
        .executeWithoutResult(
            status -> {
              var byOwner = new HashMap<Long, List<Long>>();
              for (var one : all) {
                var earliest = now.plus(Duration.ofDays(pool.warnDays()));
                var falls = one.due().isAfter(earliest) ? one.due() : earliest;
                db.insertInto(POOL_WARNING)
                    .set(POOL_WARNING.RECORD_ID, one.record())
                    .set(POOL_WARNING.TYPE, pool.type())
                    .set(POOL_WARNING.POOL_ID, pool.id())
                    .set(POOL_WARNING.OWNER_ID, one.owner())
                    .set(POOL_WARNING.DUE_AT, falls)
                    .set(POOL_WARNING.TOLD_AT, now)
                    .onConflict(POOL_WARNING.RECORD_ID)
                    .doUpdate()
                    .set(POOL_WARNING.POOL_ID, pool.id())
                    .set(POOL_WARNING.OWNER_ID, one.owner())
                    .set(POOL_WARNING.DUE_AT, falls)
                    .set(POOL_WARNING.TOLD_AT, now)
                    .execute();
                byOwner.computeIfAbsent(one.owner(), o -> new ArrayList<>()).add(one.record());
              }
              var type = pools.of(pool).type();
              var said = Map.of("pool", pool.name(), "days", String.valueOf(pool.warnDays()));
              byOwner.forEach(
                  (owner, records) ->
                      told.notices()
                          .tell(
                              new Notice(
                                  "pool-warning", List.of(owner), null, type, records, said)));
            });
  }

  private void fall(Pool pool, List<Due> all) {
    var fallen = new HashMap<Long, Integer>();
    for (var one : all) {
      try {
        if (Boolean.TRUE.equals(told.transaction().execute(status -> falls(pool, one))))
          fallen.merge(one.owner(), 1, Integer::sum);
      } catch (RuntimeException stays) {
        LOG.warn("Record {} does not fall back: {}", one.record(), stays.toString());
      }
    }
    fallen.forEach(
        (owner, count) ->
            told.transaction()
                .executeWithoutResult(
                    status ->
                        told.notices()
                            .tell(
                                Notice.of("pool-recycled", List.of(owner), null)
                                    .with(
                                        Map.of(
                                            "pool",
                                            pool.name(),
                                            "records",
                                            String.valueOf(count))))));
  }

  private boolean falls(Pool pool, Due one) {
    var type = registry.named(pool.type());
    var owner = type.ownerColumn();
    var now =
        db.select(owner)
            .from(type.table())
            .where(type.id().eq(one.record()))
            .forUpdate()
            .fetchOne(owner);
    if (!Long.valueOf(one.owner()).equals(now)) return false;
    long batch = moves.batch();
    var move = new Moves.Move(Moves.Kind.RECYCLE, pool, one.record(), now, null, null);
    moves.log(batch, move, 0);
    moves.in(move);
    carrying.take(pools.of(pool), one.record(), now, keeper.itself(batch));
    told.trail()
        .note(
            AuditEvent.of("pool.recycled", null)
                .on(type.key().singular(), one.record())
                .with(Map.of("pool", pool.id(), "from", now)));
    return true;
  }

  /** Those that are due, or will be within the days of warning, in the order of their ids. */
  private List<Due> due(Pool pool, long after) {
    var pooled = pools.of(pool);
    var type = registry.named(pool.type());
    var owner = type.ownerColumn();
    var since = DSL.coalesce(POOL_HOLD.SINCE, type.column("created_at", Instant.class));
    Field<Instant> base = DSL.greatest(since, DSL.coalesce(pooled.lastTouch(), since));
    var due = when(pool, pooled, since, base);
    var horizon = told.clock().instant().plus(Duration.ofDays(pool.warnDays()));
    return db.select(type.id(), owner, base, due, POOL_WARNING.TOLD_AT, POOL_WARNING.DUE_AT)
        .from(type.table())
        .leftJoin(POOL_HOLD)
        .on(POOL_HOLD.RECORD_ID.eq(type.id()).and(POOL_HOLD.OWNER_ID.eq(owner)))
        .leftJoin(POOL_WARNING)
        .on(POOL_WARNING.RECORD_ID.eq(type.id()).and(POOL_WARNING.POOL_ID.eq(pool.id())))
        .where(owner.isNotNull(), type.column("deleted_at", Instant.class).isNull())
        .and(type.id().gt(after))
        .and(due.le(horizon))
        .andNotExists(DSL.selectOne().from(POOL_EXEMPT).where(POOL_EXEMPT.RECORD_ID.eq(type.id())))
        .orderBy(type.id())
        .limit(BATCH)
        .fetch(
            row ->
                new Due(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6()));
  }

  private static Field<Instant> when(
      Pool pool, Pooled pooled, Field<Instant> since, Field<Instant> base) {
    var never = DSL.field("'infinity'::timestamptz", Instant.class);
    Field<Instant> idle = never;
    if (pool.idleDays() != null)
      idle =
          DSL.field(
              "{0} + make_interval(days => {1})", Instant.class, base, DSL.val(pool.idleDays()));
    var deal = pooled.lastDeal();
    if (pool.dealDays() == null || deal == null) return idle;
    var later =
        DSL.field(
            "{0} + make_interval(days => {1})", Instant.class, since, DSL.val(pool.dealDays()));
    var none = deal.isNull().or("{0} < ({1})::date", deal, since);
    return DSL.least(idle, DSL.when(none, later).otherwise(never));
  }
}
