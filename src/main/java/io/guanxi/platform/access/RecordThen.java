package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.RECORD_SHARE;

import io.guanxi.kernel.Problem;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people could do with one record at a moment: the enforcing condition, asked of the record as
 * the log of changes says it was.
 */
@Component
class RecordThen {

  /** Columns of one statement. */
  private static final int AT_ONCE = 500;

  private final DSLContext db;

  RecordThen(DSLContext db) {
    this.db = db;
  }

  private record Asks(long user, Reach reach) {}

  /**
   * Codes of verbs by user.
   *
   * @throws Problem 404 when there is no such record, 400 {@code bad-parameter} for a type whose
   *     records are reached through others
   */
  Map<Long, List<String>> may(
      TypeSpec type,
      long id,
      Collection<RightsThen.User> users,
      Policy policy,
      TeamTree tree,
      AsOf then) {
    if (type.isChild() || !type.ends().isEmpty()) throw Problem.badRequest("bad-parameter", "type");
    var at = Objects.requireNonNull(then.at());
    var record = record(type, id, at);
    if (!wasThere(id, at)) return Map.of();
    var wanted = new LinkedHashMap<Long, Map<Verb, Reach>>();
    var asks = new ArrayList<Asks>();
    for (var user : users) {
      if (!user.active()) continue;
      var reaches = new EnumMap<Verb, Reach>(Verb.class);
      for (var verb : Verb.values())
        if (!Rights.isYesOrNo(verb)) reaches.put(verb, policy.reach(user.roles(), verb, type));
      wanted.put(user.id(), reaches);
      reaches.values().stream()
          .distinct()
          .filter(reach -> reach != Reach.NONE && reach != Reach.ALL)
          .forEach(reach -> asks.add(new Asks(user.id(), reach)));
    }
    var holds = holds(type, record, asks, tree);
    var shares = shares(type, id, then);
    var out = new HashMap<Long, List<String>>();
    wanted.forEach(
        (user, reaches) -> {
          var may = new ArrayList<String>();
          reaches.forEach(
              (verb, reach) -> {
                if (reach == Reach.NONE) return;
                if (reach == Reach.ALL
                    || Boolean.TRUE.equals(holds.get(new Asks(user, reach)))
                    || shares.stream().anyMatch(one -> one.lets(user, verb, tree)))
                  may.add(verb.code());
              });
          out.put(user, may);
        });
    return out;
  }

  private Map<Asks, Boolean> holds(TypeSpec type, Table<?> record, List<Asks> asks, TeamTree tree) {
    var out = new HashMap<Asks, Boolean>();
    for (int from = 0; from < asks.size(); from += AT_ONCE) {
      var some = asks.subList(from, Math.min(asks.size(), from + AT_ONCE));
      var columns = new ArrayList<Field<?>>();
      for (var one : some)
        columns.add(
            DSL.coalesce(
                DSL.field(RoleScope.owned(one.reach(), type, one.user(), tree)),
                DSL.inline(false)));
      var row = db.select(columns).from(record).fetchSingle();
      for (int i = 0; i < some.size(); i++) out.put(some.get(i), (Boolean) row.get(i));
    }
    return out;
  }

  /** The columns that decide, as they were, in the place of the type's table. */
  private Table<?> record(TypeSpec type, long id, Instant at) {
    var columns = new ArrayList<TableField<?, Long>>();
    var owner = RoleScope.owner(type);
    if (owner != null) columns.add(owner);
    for (var name : List.of(RoleScope.TEAM, RoleScope.POOL))
      if (type.has(name)) columns.add(type.column(name, Long.class));
    columns.add(type.id());
    var now = db.select(columns).from(type.table()).where(type.id().eq(id)).fetchOne();
    if (now == null) throw Problem.notFound();
    var then = new ArrayList<Field<?>>();
    for (var column : columns)
      then.add(
          DSL.cast(value(type, id, column, now.get(column), at), SQLDataType.BIGINT)
              .as(column.getName()));
    return DSL.select(then).asTable(type.table().getName());
  }

  /** What the first later change found there; where there was none, what is there. */
  private @Nullable Long value(
      TypeSpec type, long id, TableField<?, Long> column, @Nullable Long now, Instant at) {
    var field =
        type.fields().stream()
            .filter(f -> f.columns().contains(column))
            .findFirst()
            .map(FieldSpec::name);
    if (field.isEmpty()) return now;
    return db.resultQuery(
            """
            SELECT (c.changes -> {1} ->> 0)::bigint
            FROM record_change c
            WHERE c.record_id = {0} AND c.at > {2} AND c.action = 'update' AND c.changes ?? {1}
            ORDER BY c.id LIMIT 1
            """,
            DSL.val(id), DSL.inline(field.get()), DSL.val(at, SQLDataType.INSTANT))
        .fetchOptional()
        .<Optional<Long>>map(row -> Optional.ofNullable(row.get(0, Long.class)))
        .orElse(Optional.ofNullable(now))
        .orElse(null);
  }

  private boolean wasThere(long id, Instant at) {
    return db.fetchValue(
            "SELECT NOT EXISTS (SELECT 1 FROM record_change WHERE record_id = {0} AND at > {1} AND action = 'create')",
            DSL.val(id), DSL.val(at, SQLDataType.INSTANT))
        .equals(true);
  }

  /** A share of the record, or of one that it hangs on. */
  private record Share(@Nullable Long user, @Nullable Long team, boolean write) {

    boolean lets(long who, Verb verb, TeamTree tree) {
      if (!Shares.extend(verb) || (verb != Verb.READ && !write)) return false;
      return Objects.equals(user, who)
          || tree.memberships(who).stream().anyMatch(one -> Objects.equals(team, one.team()));
    }
  }

  private List<Share> shares(TypeSpec type, long id, AsOf then) {
    Condition on = on(type.key().singular(), id);
    for (var field : type.links()) {
      var target = field.target();
      if (target == null || !field.isGoingWith()) continue;
      var column = type.column(field.columns().get(0).getName(), Long.class);
      var other = db.select(column).from(type.table()).where(type.id().eq(id)).fetchOne(column);
      if (other != null) on = on.or(on(target.singular(), other));
    }
    return db.select(RECORD_SHARE.USER_ID, RECORD_SHARE.TEAM_ID, RECORD_SHARE.LEVEL)
        .from(then.of(RECORD_SHARE))
        .where(on, then.current(RECORD_SHARE.ENDS_AT))
        .fetch(row -> new Share(row.value1(), row.value2(), row.value3().equals(Shares.WRITE)));
  }

  private static Condition on(String type, long id) {
    return RECORD_SHARE.TYPE.eq(type).and(RECORD_SHARE.RECORD_ID.eq(id));
  }
}
