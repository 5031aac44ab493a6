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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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

  /** Nobody named means everybody; a team means those below it too. */
  boolean isFor(Pool pool, Actor actor) {
    var named = db.selectFrom(POOL_MEMBER).where(POOL_MEMBER.POOL_ID.eq(pool.id())).fetch();
    if (named.isEmpty()) return true;
    if (named.stream()
        .anyMatch(row -> Long.valueOf(actor.id()).equals(row.get(POOL_MEMBER.USER_ID))))
      return true;
    var teams =
        named.stream().map(row -> row.get(POOL_MEMBER.TEAM_ID)).filter(Objects::nonNull).toList();
    if (teams.isEmpty()) return false;
    var all = tree.andBelow(teams).toArray(Long[]::new);
    return db.fetchExists(
        db.selectOne()
            .from(io.guanxi.tables.Tables.TEAM_MEMBER)
            .where(
                io.guanxi.tables.Tables.TEAM_MEMBER.USER_ID.eq(actor.id()),
                io.guanxi.tables.Tables.TEAM_MEMBER.TEAM_ID.eq(DSL.any(all))));
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
        positive(row.get(POOL.DAILY_LIMIT)),
        positive(row.get(POOL.CAPACITY)),
        positive(row.get(POOL.COOL_DOWN_DAYS)),
        positive(row.get(POOL.IDLE_DAYS)),
        positive(row.get(POOL.DEAL_DAYS)),
        warn == null ? 0 : warn);
  }

  private static @Nullable Integer positive(@Nullable Integer value) {
    return value;
  }
}
