package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Query;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Kinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Groups and sums a list: what boards, footers and reports need. At most 1,000 groups. */
@Component
public class Aggregating {

  private static final int MOST_GROUPS = 1_000;
  private static final Pattern CALL = Pattern.compile("([a-z]+)\\(([A-Za-z0-9]+)\\)");

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final Reading reading;
  private final FilterSql filters;

  Aggregating(
      DSLContext db, Registry registry, AccessScope access, Reading reading, FilterSql filters) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.reading = reading;
    this.filters = filters;
  }

  public List<Map<String, Object>> rows(
      Query query, List<String> groups, List<String> measures, Actor actor) {
    var type = registry.get(query.type());
    if (!access.may(Verb.READ, type, actor))
      throw Problem.forbidden("may-not", "read", type.key().plural());
    if (groups.size() > 4 || measures.size() > 10) throw Problem.badRequest("too-many-items", 10);
    if (groups.stream().anyMatch(group -> group.contains(".")))
      return byPath(type, query, groups, measures, actor);
    var keys = new ArrayList<Field<?>>();
    for (var group : groups) keys.add(group(type, group, actor));
    var sums = new ArrayList<Field<?>>();
    for (var measure : measures) sums.add(measure(type, measure, actor));
    var columns = new ArrayList<Field<?>>(keys);
    columns.addAll(sums);
    var rows =
        db.select(columns)
            .from(type.table())
            .where(reading.where(type, query, actor))
            .groupBy(keys)
            .orderBy(keys.isEmpty() ? List.of(DSL.inline(1)) : keys)
            .limit(MOST_GROUPS)
            .fetch();
    return told(rows, groups, measures);
  }

  /**
   * How many records there are by parts of an address or fields of children; a record with several
   * children counts once in each of their groups, one without children in none.
   */
  private List<Map<String, Object>> byPath(
      TypeSpec type, Query query, List<String> groups, List<String> measures, Actor actor) {
    if (!measures.equals(List.of("count")))
      throw Problem.badRequest("bad-measure", String.join(",", measures));
    var paths = groups.stream().map(g -> GroupPath.of(type, g, registry, filters, actor)).toList();
    var child = paths.get(0).child();
    if (paths.stream().anyMatch(path -> !java.util.Objects.equals(path.child(), child)))
      throw Problem.badRequest("bad-group", String.join(",", groups));
    var keys = new ArrayList<Field<?>>();
    for (var path : paths) keys.add(path.value());
    var columns = new ArrayList<Field<?>>(keys);
    columns.add(child == null ? DSL.count() : DSL.countDistinct(type.id()));
    var from = child == null ? type.table() : type.table().join(child).on(paths.get(0).belongs());
    var rows =
        db.select(columns)
            .from(from)
            .where(reading.where(type, query, actor))
            .groupBy(keys)
            .orderBy(keys)
            .limit(MOST_GROUPS)
            .fetch();
    return told(rows, groups, measures);
  }

  private static List<Map<String, Object>> told(
      List<? extends org.jooq.Record> rows, List<String> groups, List<String> measures) {
    var out = new ArrayList<Map<String, Object>>();
    for (var row : rows) {
      var one = new LinkedHashMap<String, Object>();
      var group = new LinkedHashMap<String, Object>();
      for (int i = 0; i < groups.size(); i++) group.put(groups.get(i), plain(row.get(i)));
      one.put("group", group);
      for (int i = 0; i < measures.size(); i++)
        one.put(measures.get(i), plain(row.get(groups.size() + i)));
      out.add(one);
    }
    return out;
  }

  private Field<?> group(TypeSpec type, String text, Actor actor) {
    var call = CALL.matcher(text);
    if (!call.matches()) return stored(filters.usable(type, text, actor), text).sql();
    var field = stored(filters.usable(type, call.group(2), actor), text);
    if (field.valueKind() != Kinds.DATE && field.valueKind() != Kinds.MOMENT)
      throw Problem.badRequest("bad-group", text);
    if (!List.of("day", "week", "month", "quarter", "year").contains(call.group(1)))
      throw Problem.badRequest("bad-group", text);
    var unit = DSL.inline(call.group(1));
    var local =
        field.valueKind() == Kinds.MOMENT
            ? DSL.field("({0} AT TIME ZONE {1})", field.sql(), DSL.inline(actor.zone().getId()))
            : field.sql();
    return DSL.field(
        "date_trunc({0}, {1}::timestamp)::date", java.time.LocalDate.class, unit, local);
  }

  private Field<?> measure(TypeSpec type, String text, Actor actor) {
    if (text.equals("count")) return DSL.count().as("count");
    var call = CALL.matcher(text);
    if (!call.matches()) throw Problem.badRequest("bad-measure", text);
    var field = stored(filters.usable(type, call.group(2), actor), text);
    var numeric =
        List.of(Kinds.INTEGER, Kinds.DECIMAL, Kinds.MONEY, Kinds.PERCENT)
            .contains(field.valueKind());
    var sql = field.sql().coerce(java.math.BigDecimal.class);
    return switch (call.group(1)) {
      case "sum" -> numeric(numeric, text, DSL.sum(sql));
      case "avg" -> numeric(numeric, text, DSL.avg(sql));
      case "min" -> DSL.min(field.sql());
      case "max" -> DSL.max(field.sql());
      case "empty" -> DSL.count().filterWhere(field.sql().isNull());
      default -> throw Problem.badRequest("bad-measure", text);
    };
  }

  private static Field<?> numeric(boolean holds, String text, Field<?> measure) {
    if (!holds) throw Problem.badRequest("bad-measure", text);
    return measure;
  }

  private static FieldSpec stored(FieldSpec field, String text) {
    if (field.columns().size() != 1) throw Problem.badRequest("bad-group", text);
    return field;
  }

  private static @org.jspecify.annotations.Nullable Object plain(
      @org.jspecify.annotations.Nullable Object value) {
    if (value instanceof java.math.BigDecimal number)
      return number.stripTrailingZeros().toPlainString();
    if (value == null || value instanceof Number || value instanceof Boolean) return value;
    return value.toString();
  }
}
