package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_EXEMPT;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.web.Rsql;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Moves moves;
  private final Carrying carrying;
  private final Keeper keeper;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  Releases(
      Engine engine,
      Pools pools,
      Moves moves,
      Carrying carrying,
      Keeper keeper,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.pools = pools;
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
      Registry registry,
      AccessScope access,
      Standing standing,
      Clock clock) {}

  /** The pools of the type in which the record belongs, the first one first. */
  List<Pool> fitting(TypeSpec type, long record, Actor actor) {
    engine.records().get(type.key(), record, actor);
    pools.find(type.key().plural());
    return pools.active(type.key().plural()).stream()
        .filter(pool -> matching(pool, List.of(record)).contains(record))
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
    var why = reason == null ? "" : reason.strip();
    if (why.isEmpty()) throw Problem.invalid(List.of(FieldError.of("reason", "required")));
    if (why.length() > LONGEST)
      throw Problem.invalid(List.of(FieldError.of("reason", "too-long", LONGEST)));
    var before = engine.records().get(type.key(), record, actor);
    for (var verb : List.of(Verb.UPDATE, Verb.ASSIGN))
      if (!reaches(verb, type, record, actor))
        throw Problem.forbidden("may-not", verb.code(), type.key().plural());
    var pool =
        pools.active(type.key().plural()).stream()
            .filter(one -> wanted == null || one.id() == wanted)
            .filter(one -> matching(one, List.of(record)).contains(record))
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

  /** Which of these belong in the pool, by its filter, whoever may see them. */
  Set<Long> matching(Pool pool, Collection<Long> ids) {
    if (ids.isEmpty()) return Set.of();
    var type = engine.registry().named(pool.type());
    var filter = Filter.and(Rsql.parse(pool.filter()), Filter.where("id", Op.IN, ids.toArray()));
    var query =
        Query.of(type.key())
            .where(filter)
            .fields(List.of(type.fields().get(0).name()))
            .limit(ids.size());
    var out = new HashSet<Long>();
    for (Snapshot record : engine.records().list(query, keeper.itself(0)).items())
      out.add(record.id());
    return out;
  }

  private boolean reaches(Verb verb, TypeSpec type, long record, Actor actor) {
    return engine.access().may(verb, type, actor)
        && engine
            .db()
            .fetchExists(
                engine
                    .db()
                    .selectOne()
                    .from(type.table())
                    .where(type.id().eq(record))
                    .and(engine.access().rows(verb, type, actor)));
  }

  private @Nullable Long lockedOwner(TypeSpec type, long record) {
    var owner = Carrying.owner(type);
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
