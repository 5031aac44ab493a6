package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MOVE;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Registry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much of a pool somebody has had, and how much he may have. */
@Component
class Limits {

  private final DSLContext db;
  private final Registry registry;
  private final Company company;
  private final Clock clock;

  Limits(DSLContext db, Registry registry, Company company, Clock clock) {
    this.db = db;
    this.registry = registry;
    this.company = company;
    this.clock = clock;
  }

  /** Claimed today of how many, and held of how many; null: no limit. */
  record Standing(
      int claimed, @Nullable Integer dailyLimit, int held, @Nullable Integer capacity) {}

  Standing of(Pool pool, long user) {
    return new Standing(
        claimedToday(pool, user), pool.dailyLimit(), held(pool, user), pool.capacity());
  }

  /** Two claims of one person are counted one after the other. */
  void lock(long user) {
    db.execute("SELECT pg_advisory_xact_lock({0})", org.jooq.impl.DSL.val(user));
  }

  void checkClaim(Pool pool, Moves.Entry entry, long user) {
    var limit = pool.dailyLimit();
    if (limit != null && claimedToday(pool, user) >= limit)
      throw Problem.conflict("pool-daily-limit", limit);
    checkCapacity(pool, user);
    var free = coolingUntil(pool, entry.previous(), entry.since(), user);
    if (free != null)
      throw Problem.conflict("pool-cooling-down", free.atZone(company.zone()).toLocalDate());
  }

  void checkCapacity(Pool pool, long user) {
    var capacity = pool.capacity();
    if (capacity != null && held(pool, user) >= capacity)
      throw Problem.conflict("pool-capacity", capacity);
  }

  /** When the one who had it may have it again; null when he may now. */
  @Nullable Instant coolingUntil(Pool pool, @Nullable Long previous, Instant since, long user) {
    var days = pool.coolDownDays();
    if (days == null || !Long.valueOf(user).equals(previous)) return null;
    var free = since.plus(Duration.ofDays(days));
    return free.isAfter(clock.instant()) ? free : null;
  }

  private int claimedToday(Pool pool, long user) {
    var morning = company.today(clock).atStartOfDay(company.zone()).toInstant();
    return db.fetchCount(
        POOL_MOVE,
        POOL_MOVE
            .TO_ID
            .eq(user)
            .and(POOL_MOVE.AT.ge(morning))
            .and(POOL_MOVE.KIND.eq(Moves.Kind.CLAIM.name()))
            .and(POOL_MOVE.POOL_ID.eq(pool.id())));
  }

  private int held(Pool pool, long user) {
    var type = registry.named(pool.type());
    return db.fetchCount(
        type.table(),
        type.ownerColumn().eq(user).and(type.column("deleted_at", Instant.class).isNull()));
  }
}
