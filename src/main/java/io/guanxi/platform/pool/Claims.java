package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.POOL_MOVE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Users;
import io.guanxi.platform.notify.Notice;
import io.guanxi.platform.notify.Notices;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records out of pools. Of two who claim one at once, one has it and the other is told who.
 */
@Component
class Claims {

  private final DSLContext db;
  private final Pools pools;
  private final Moves moves;
  private final Limits limits;
  private final Carrying carrying;
  private final Keeper keeper;
  private final Gate gate;

  Claims(
      DSLContext db,
      Pools pools,
      Moves moves,
      Limits limits,
      Carrying carrying,
      Keeper keeper,
      Gate gate) {
    this.db = db;
    this.pools = pools;
    this.moves = moves;
    this.limits = limits;
    this.carrying = carrying;
    this.keeper = keeper;
    this.gate = gate;
  }

  /** Who may, and who is told. */
  @Component
  static class Gate {
    private final AccessScope access;
    private final Registry registry;
    private final MayKeep mayKeep;
    private final AuditTrail trail;
    private final Notices notices;
    private final TransactionTemplate transaction;

    Gate(
        AccessScope access,
        Registry registry,
        MayKeep mayKeep,
        AuditTrail trail,
        Notices notices,
        TransactionTemplate transaction) {
      this.access = access;
      this.registry = registry;
      this.mayKeep = mayKeep;
      this.trail = trail;
      this.notices = notices;
      this.transaction = transaction;
    }

    TypeSpec demand(Verb verb, String plural, Actor actor) {
      var type = registry.named(plural);
      if (!access.may(verb, type, actor)) throw Problem.forbidden("may-not", verb.code(), plural);
      return type;
    }
  }

  /**
   * A pool that the actor may claim from; 404 for others, so that nobody learns what lies there.
   */
  Pool open(long id, Actor actor) {
    var pool = pools.get(id);
    gate.demand(Verb.READ, pool.type(), actor);
    boolean keeps = gate.mayKeep.of(pool.type(), actor);
    if (!keeps && (!pool.active() || !pools.isFor(pool, actor))) throw Problem.notFound();
    return pool;
  }

  /** The pools that the actor may claim from. */
  List<Pool> openTo(Actor actor) {
    return pools.openTo(actor).stream()
        .filter(pool -> gate.access.may(Verb.READ, gate.registry.named(pool.type()), actor))
        .toList();
  }

  void claim(long id, long record, Actor actor) {
    var pool = open(id, actor);
    if (!pool.active() || !pools.isFor(pool, actor)) throw Problem.forbidden("pool-not-yours");
    gate.demand(Verb.UPDATE, pool.type(), actor);
    gate.transaction.executeWithoutResult(
        status -> {
          limits.lock(actor.id());
          var entry = moves.locked(id, record);
          if (entry == null) throw gone(id, record);
          limits.checkClaim(pool, entry, actor.id());
          out(Moves.Kind.CLAIM, pool, record, actor.id(), actor);
        });
  }

  /** Gives a record to somebody; by who keeps the pools. */
  void assign(long id, long record, long to, Actor actor) {
    gate.mayKeep.require(actor);
    var pool = pools.get(id);
    gate.mayKeep.require(pool.type(), actor);
    var people = gate.registry.get(Users.USER);
    boolean there =
        db.fetchExists(
            APP_USER,
            APP_USER
                .ID
                .eq(to)
                .and(APP_USER.ACTIVE)
                .and(APP_USER.DELETED_AT.isNull())
                .and(gate.access.rows(Verb.READ, people, actor)));
    if (!there) throw Problem.invalid(List.of(FieldError.of("to", "reference-not-found")));
    gate.transaction.executeWithoutResult(
        status -> {
          limits.lock(to);
          var entry = moves.locked(id, record);
          if (entry == null) throw gone(id, record);
          limits.checkCapacity(pool, to);
          out(Moves.Kind.ASSIGN, pool, record, to, actor);
          gate.notices.tell(
              Notice.of("pool-assigned", List.of(to), actor).about(pools.of(pool).type(), record));
        });
  }

  private void out(Moves.Kind kind, Pool pool, long record, long to, Actor actor) {
    long batch = moves.batch();
    moves.log(batch, new Moves.Move(kind, pool, record, null, to, null), actor.id());
    carrying.give(pools.of(pool), record, to, keeper.of(actor, batch));
    moves.out(List.of(record));
    var action = kind == Moves.Kind.CLAIM ? "pool.claimed" : "pool.assigned";
    gate.trail.note(
        AuditEvent.of(action, actor)
            .on(gate.registry.named(pool.type()).key().singular(), record)
            .with(Map.of("pool", pool.id(), "to", to)));
  }

  /** Taken meanwhile, and by whom; or never there. */
  private Problem gone(long pool, long record) {
    var last =
        db.select(POOL_MOVE.TO_ID, APP_USER.NAME, POOL_MOVE.AT)
            .from(POOL_MOVE)
            .leftJoin(APP_USER)
            .on(APP_USER.ID.eq(POOL_MOVE.TO_ID))
            .where(POOL_MOVE.POOL_ID.eq(pool), POOL_MOVE.RECORD_ID.eq(record))
            .orderBy(POOL_MOVE.ID.desc())
            .limit(1)
            .fetchOne();
    if (last == null || last.value1() == null) return Problem.notFound();
    var by = new LinkedHashMap<String, Object>();
    by.put("id", last.value1());
    by.put("title", String.valueOf(last.value2()));
    return Problem.conflict("pool-taken", String.valueOf(last.value2()))
        .with("by", by)
        .with("at", last.value3());
  }
}
