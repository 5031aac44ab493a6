package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_EXEMPT;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.handover.Handover;
import io.guanxi.record.Permits;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.web.ChosenRecords;
import io.guanxi.record.web.ChosenRecords.Choice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives records back to a pool, with a reason; and says which never fall back by themselves. */
@Component
class Releases {

  private static final int LONGEST = 500;

  private final Engine engine;
  private final Pools pools;
  private final Belonging belonging;
  private final Moves moves;
  private final Carrying carrying;
  private final Keeper keeper;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  Releases(
      Engine engine,
      Pools pools,
      Belonging belonging,
      Moves moves,
      Carrying carrying,
      Keeper keeper,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.pools = pools;
    this.belonging = belonging;
    this.moves = moves;
    this.carrying = carrying;
    this.keeper = keeper;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** What is needed of the engine. */
  @Component
  record Engine(
      DSLContext db,
      Records records,
      ChosenRecords chosen,
      Permits permits,
      Standing standing,
      Handover handover,
      Clock clock) {}

  /** The pools of the type in which the record belongs, the first one first. */
  List<Pool> fitting(TypeSpec type, long record, Actor actor) {
    engine.records().get(type.key(), record, actor);
    pools.find(type.key().plural());
    return pools.active(type.key().plural()).stream()
        .filter(pool -> belonging.in(pool, List.of(record)).contains(record))
        .toList();
  }

  /**
   * Releases a record that one may change.
   *
   * @param wanted the pool; null for the first in which it belongs
   * @return the pool it lies in now
   */
  Pool release(
      TypeSpec type, long record, @Nullable Long wanted, @Nullable String reason, Actor actor) {
    var pooled = pools.find(type.key().plural());
    var why = reason(reason);
    var before = engine.records().get(type.key(), record, actor);
    for (var verb : List.of(Verb.UPDATE, Verb.ASSIGN))
      engine.permits().require(verb, type, record, actor);
    var pool =
        pools.active(type.key().plural()).stream()
            .filter(one -> wanted == null || one.id() == wanted)
            .filter(one -> belonging.in(one, List.of(record)).contains(record))
            .findFirst()
            .orElseThrow(() -> Problem.conflict("no-pool-for-it"));
    transaction.executeWithoutResult(
        status -> {
          var owner = lockedOwner(type, record);
          if (owner == null || !owner.equals(ownerOf(before)))
            throw Problem.conflict("pool-owner-changed");
          long batch = moves.batch();
          var move = new Moves.Move(Moves.Kind.RELEASE, pool, record, owner, null, why);
          moves.log(batch, move, actor.id());
          moves.in(move);
          carrying.take(pooled, record, owner, keeper.of(actor, batch));
          trail.note(
              AuditEvent.of("pool.released", actor)
                  .on(type.key().singular(), record)
                  .with(Map.of("pool", pool.id(), "from", owner, "reason", why)));
        });
    return pool;
  }

  /**
   * Releases many, as a job in the actor's name: what he may not give away, and what belongs in no
   * pool, keeps its owner and is named.
   */
  long releaseAll(TypeSpec type, Choice choice, @Nullable String reason, Actor actor) {
    pools.find(type.key().plural());
    var why = reason(reason);
    var ids = engine.chosen().ids(type, choice, Handover.MOST, actor);
    return engine.handover().release(type, ids, why, actor);
  }

  private static String reason(@Nullable String sent) {
    var why = sent == null ? "" : sent.strip();
    if (why.isEmpty()) throw Problem.invalid(List.of(FieldError.of("reason", "required")));
    if (why.length() > LONGEST)
      throw Problem.invalid(List.of(FieldError.of("reason", "too-long", LONGEST)));
    return why;
  }

  /** Keeps a record from falling back by itself, or no more. */
  void exempt(TypeSpec type, long record, boolean exempt, @Nullable String reason, Actor actor) {
    engine.standing().require(actor, SystemRight.POOLS);
    pools.find(type.key().plural());
    engine.records().get(type.key(), record, actor);
    transaction.executeWithoutResult(
        status -> {
          engine.db().deleteFrom(POOL_EXEMPT).where(POOL_EXEMPT.RECORD_ID.eq(record)).execute();
          if (exempt)
            engine
                .db()
                .insertInto(POOL_EXEMPT)
                .set(POOL_EXEMPT.RECORD_ID, record)
                .set(POOL_EXEMPT.TYPE, type.key().singular())
                .set(POOL_EXEMPT.REASON, reason == null ? null : reason.strip())
                .set(POOL_EXEMPT.AT, engine.clock().instant())
                .set(POOL_EXEMPT.BY_ID, actor.id())
                .execute();
          trail.note(
              AuditEvent.of(exempt ? "pool.exempted" : "pool.exempted-no-more", actor)
                  .on(type.key().singular(), record));
        });
  }

  boolean isExempt(long record) {
    return engine.db().fetchExists(POOL_EXEMPT, POOL_EXEMPT.RECORD_ID.eq(record));
  }

  private @Nullable Long lockedOwner(TypeSpec type, long record) {
    var owner = type.ownerColumn();
    return engine
        .db()
        .select(owner)
        .from(type.table())
        .where(type.id().eq(record))
        .forUpdate()
        .fetchOne(owner);
  }

  private static @Nullable Long ownerOf(Snapshot record) {
    return (Long) record.value(String.valueOf(record.type().ownerField()));
  }
}
