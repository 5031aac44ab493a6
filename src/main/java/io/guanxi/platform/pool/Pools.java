package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL;
import static io.guanxi.tables.Tables.POOL_ENTRY;
import static io.guanxi.tables.Tables.POOL_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.access.Memberships;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/** The pools there are, and who may claim from which. */
@Component
class Pools {

  static final TypeKey POOL_TYPE = PoolRules.POOL;

  private final DSLContext db;
  private final Memberships tree;
  private final List<Pooled> types;

  Pools(DSLContext db, Memberships tree, List<Pooled> types) {
    this.db = db;
    this.tree = tree;
    this.types = types;
  }

  /** 404 when there is none, or it is for other types than take part. */
  Pool get(long id) {
    var row = db.selectFrom(POOL).where(POOL.ID.eq(id), POOL.DELETED_AT.isNull()).fetchOne();
    if (row == null) throw Problem.notFound();
    return read(row);
  }

  /** In the order in which they are asked whether a record belongs there. */
  List<Pool> all(Condition which) {
    return db.selectFrom(POOL)
        .where(POOL.DELETED_AT.isNull(), which)
        .orderBy(POOL.RANK, POOL.ID)
        .fetch(Pools::read);
  }

  List<Pool> active(String type) {
    return all(POOL.ACTIVE.isTrue().and(POOL.TYPE.eq(type)));
  }

  List<TypeKey> types() {
    return types.stream().map(Pooled::type).toList();
  }

  Pooled of(Pool pool) {
    return find(pool.type());
  }

  Pooled find(String plural) {
    return types.stream()
        .filter(pooled -> pooled.type().plural().equals(plural))
        .findFirst()
        .orElseThrow(() -> Problem.of(422, "type-has-no-pools", plural));
  }

  /** The active ones from which somebody may claim, as far as their own rules say. */
  List<Pool> openTo(Actor actor) {
    var active = all(POOL.ACTIVE.isTrue());
    var mine = among(active, actor);
    return active.stream().filter(pool -> mine.contains(pool.id())).toList();
  }

  boolean isFor(Pool pool, Actor actor) {
    return !among(List.of(pool), actor).isEmpty();
  }

  /** Nobody named means everybody; a team means those below it too. */
  private Set<Long> among(List<Pool> pools, Actor actor) {
    if (pools.isEmpty()) return Set.of();
    var named =
        db.selectFrom(POOL_MEMBER)
            .where(POOL_MEMBER.POOL_ID.in(pools.stream().map(Pool::id).toList()))
            .fetchGroups(POOL_MEMBER.POOL_ID);
    var teams = Set.copyOf(tree.of(actor.id()));
    return pools.stream()
        .map(Pool::id)
        .filter(
            id -> {
              var members = named.get(id);
              return members == null || names(members, actor, teams);
            })
        .collect(Collectors.toSet());
  }

  private boolean names(Result<? extends Record> named, Actor actor, Set<Long> teams) {
    if (named.getValues(POOL_MEMBER.USER_ID).contains(actor.id())) return true;
    var open = named.getValues(POOL_MEMBER.TEAM_ID).stream().filter(Objects::nonNull).toList();
    return !open.isEmpty() && tree.andBelow(open).stream().anyMatch(teams::contains);
  }

  int size(long pool) {
    return db.fetchCount(POOL_ENTRY, POOL_ENTRY.POOL_ID.eq(pool));
  }

  private static Pool read(Record row) {
    var filter = row.get(POOL.FILTER);
    var warn = row.get(POOL.WARN_DAYS);
    return new Pool(
        row.get(POOL.ID),
        row.get(POOL.VERSION),
        row.get(POOL.NAME),
        row.get(POOL.TYPE),
        filter == null ? "" : filter,
        row.get(POOL.ACTIVE),
        row.get(POOL.RANK),
        row.get(POOL.DAILY_LIMIT),
        row.get(POOL.CAPACITY),
        row.get(POOL.COOL_DOWN_DAYS),
        row.get(POOL.IDLE_DAYS),
        row.get(POOL.DEAL_DAYS),
        warn == null ? 0 : warn);
  }
}
