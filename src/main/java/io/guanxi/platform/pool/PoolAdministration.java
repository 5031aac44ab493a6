package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.POOL_MEMBER;
import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.web.Rsql;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets pools up, changes and closes them. */
@Component
class PoolAdministration {

  private static final int MOST_NAMED = 500;

  private final DSLContext db;
  private final Records records;
  private final Registry registry;
  private final Pools pools;
  private final Keeper keeper;
  private final MayKeep mayKeep;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  PoolAdministration(
      DSLContext db,
      Records records,
      Registry registry,
      Pools pools,
      Keeper keeper,
      MayKeep mayKeep,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.db = db;
    this.records = records;
    this.registry = registry;
    this.pools = pools;
    this.keeper = keeper;
    this.mayKeep = mayKeep;
    this.trail = trail;
    this.transaction = transaction;
  }

  void require(Actor actor) {
    mayKeep.require(actor);
  }

  /**
   * Makes a pool, or changes one.
   *
   * @param id null for a new one
   * @param teams who may claim; null leaves it as it is
   */
  long put(
      @Nullable Long id,
      @Nullable Long version,
      Map<String, Object> values,
      @Nullable List<Long> teams,
      @Nullable List<Long> users,
      Actor actor) {
    require(actor);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var before = id == null ? null : facts(pools.get(id));
              check(id, values, actor);
              var input = id == null ? Input.create(values) : Input.update(id, version, values);
              long stored =
                  records
                      .write(Pools.POOL_TYPE, input, keeper.of(actor, 0).through(actor.origin()))
                      .id();
              if (teams != null || users != null) members(stored, teams, users);
              var details = new LinkedHashMap<String, Object>();
              if (before != null) details.put("before", before);
              details.put("after", facts(pools.get(stored)));
              trail.note(
                  AuditEvent.of(id == null ? "pool.created" : "pool.changed", actor)
                      .on(Pools.POOL_TYPE.singular(), stored)
                      .with(details));
              return stored;
            }));
  }

  /** Closes an empty pool. */
  void remove(long id, long version, Actor actor) {
    require(actor);
    transaction.executeWithoutResult(
        status -> {
          var before = facts(pools.get(id));
          db.execute("SELECT 1 FROM pool WHERE id = ? FOR UPDATE", id);
          int inside = pools.size(id);
          if (inside > 0) throw Problem.conflict("pool-not-empty", inside);
          var gone =
              records.writeAll(
                  Pools.POOL_TYPE,
                  List.of(Input.delete(id, version)),
                  keeper.of(actor, 0).through(actor.origin()));
          var problem = gone.get(0).problem();
          if (problem != null) throw problem;
          trail.note(
              AuditEvent.of("pool.removed", actor)
                  .on(Pools.POOL_TYPE.singular(), id)
                  .with(Map.of("before", before)));
        });
  }

  private void check(@Nullable Long id, Map<String, Object> values, Actor actor) {
    var type = id == null ? values.get("type") : pools.get(id).type();
    if (id != null && values.containsKey("type") && !Objects.equals(type, values.get("type")))
      throw Problem.invalid(List.of(FieldError.of("type", "read-only")));
    if (type == null) throw Problem.invalid(List.of(FieldError.of("type", "required")));
    pools.find(String.valueOf(type));
    mayKeep.require(String.valueOf(type), actor);
    if (!(values.get("filter") instanceof String filter) || filter.isBlank()) return;
    try {
      var query = Query.of(registry.named(String.valueOf(type)).key()).where(Rsql.parse(filter));
      records.list(query.limit(1), keeper.itself(0));
    } catch (Problem wrong) {
      throw Problem.invalid(List.of(new FieldError("filter", wrong.code(), wrong.args())));
    }
  }

  private void members(long pool, @Nullable List<Long> teams, @Nullable List<Long> users) {
    if (teams != null) {
      var wanted = new LinkedHashSet<>(teams);
      known("teams", wanted, db.fetchCount(TEAM, TEAM.ID.in(wanted).and(TEAM.DELETED_AT.isNull())));
      db.deleteFrom(POOL_MEMBER)
          .where(POOL_MEMBER.POOL_ID.eq(pool), POOL_MEMBER.TEAM_ID.isNotNull())
          .execute();
      for (var team : wanted)
        db.insertInto(POOL_MEMBER)
            .set(POOL_MEMBER.POOL_ID, pool)
            .set(POOL_MEMBER.TEAM_ID, team)
            .execute();
    }
    if (users != null) {
      var wanted = new LinkedHashSet<>(users);
      known(
          "users",
          wanted,
          db.fetchCount(APP_USER, APP_USER.ID.in(wanted).and(APP_USER.DELETED_AT.isNull())));
      db.deleteFrom(POOL_MEMBER)
          .where(POOL_MEMBER.POOL_ID.eq(pool), POOL_MEMBER.USER_ID.isNotNull())
          .execute();
      for (var user : wanted)
        db.insertInto(POOL_MEMBER)
            .set(POOL_MEMBER.POOL_ID, pool)
            .set(POOL_MEMBER.USER_ID, user)
            .execute();
    }
  }

  private static void known(String field, Set<Long> wanted, int found) {
    if (wanted.contains(null) || found != wanted.size())
      throw Problem.invalid(List.of(FieldError.of(field, "reference-not-found")));
    if (wanted.size() > MOST_NAMED)
      throw Problem.invalid(List.of(FieldError.of(field, "too-many-items", MOST_NAMED)));
  }

  Map<String, Object> facts(Pool pool) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", pool.name());
    out.put("type", pool.type());
    out.put("filter", pool.filter());
    out.put("active", pool.active());
    put(out, "dailyLimit", pool.dailyLimit());
    put(out, "capacity", pool.capacity());
    put(out, "coolDownDays", pool.coolDownDays());
    put(out, "idleDays", pool.idleDays());
    put(out, "dealDays", pool.dealDays());
    out.put("warnDays", pool.warnDays());
    out.put("teams", named(pool.id(), true));
    out.put("users", named(pool.id(), false));
    return out;
  }

  List<Long> named(long pool, boolean teams) {
    var column = teams ? POOL_MEMBER.TEAM_ID : POOL_MEMBER.USER_ID;
    return db.select(column)
        .from(POOL_MEMBER)
        .where(POOL_MEMBER.POOL_ID.eq(pool), column.isNotNull())
        .orderBy(column)
        .fetch(column);
  }

  private static void put(Map<String, Object> out, String name, @Nullable Integer value) {
    if (value != null) out.put(name, value);
  }
}
