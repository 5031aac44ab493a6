package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Query;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Orders a list and continues it after a row, such that an index on {@code (column, id)} serves
 * both directions. Null is the least value; where the order changes between values and nulls the
 * page is fetched in two phases.
 */
final class Keyset {

  private static final int MOST = 4;

  private final List<Field<Object>> columns = new ArrayList<>();
  private final List<Boolean> descending = new ArrayList<>();
  private final TypeSpec type;
  private final StringBuilder signature = new StringBuilder();

  Keyset(
      TypeSpec type,
      List<Query.Sort> sorts,
      FilterSql filters,
      Catalog catalog,
      Actor actor,
      boolean bounded) {
    this.type = type;
    if (sorts.size() > MOST) throw Problem.badRequest("too-many-sorts", MOST);
    for (var sort : sorts) {
      if (sort.field().equals("id")) {
        add(idAsObject(), sort.descending());
        continue;
      }
      var field = filters.usable(type, sort.field(), actor);
      if (columns.isEmpty() && !bounded && !catalog.isSortable(type, field))
        throw Problem.badRequest("not-sortable", sort.field());
      if (!field.isStored()) throw Problem.badRequest("not-sortable", sort.field());
      add(field.sortSql(), sort.descending());
    }
    if (columns.isEmpty()) add(idAsObject(), true);
  }

  @SuppressWarnings("unchecked")
  private Field<Object> idAsObject() {
    return (Field<Object>) (Field<?>) type.id();
  }

  private void add(Field<Object> column, boolean desc) {
    columns.add(column);
    descending.add(desc);
    signature.append(desc ? '-' : '+').append(column.getName());
  }

  List<Field<Object>> columns() {
    return columns;
  }

  /** One part of a page: rows that satisfy {@code where}, in {@code order}. */
  record Phase(Condition where, List<OrderField<?>> order) {}

  List<Phase> phases(@Nullable String after) {
    if (columns.size() == 1) return single(after);
    return List.of(
        new Phase(
            after == null
                ? DSL.noCondition()
                : beyond(Cursor.decode(after, signature.toString(), columns)),
            order(true)));
  }

  private List<Phase> single(@Nullable String after) {
    var column = columns.get(0);
    boolean desc = descending.get(0);
    boolean nullable = column.getDataType().nullable() && !isId(column);
    if (after == null) return List.of(new Phase(DSL.noCondition(), order(true)));
    var cursor = Cursor.decode(after, signature.toString(), columns);
    var value = cursor.values().get(0);
    var nulls =
        new Phase(
            column.isNull().and(desc ? type.id().lt(cursor.id()) : type.id().gt(cursor.id())),
            order(false));
    if (value == null) {
      return desc ? List.of(nulls) : List.of(nulls, new Phase(column.isNotNull(), order(true)));
    }
    var row = DSL.row(column, type.id());
    var last = DSL.row(DSL.val(value, column.getDataType()), DSL.val(cursor.id()));
    var values = new Phase(desc ? row.lt(last) : row.gt(last), order(true));
    if (isId(column))
      values = new Phase(desc ? type.id().lt(cursor.id()) : type.id().gt(cursor.id()), order(true));
    if (!desc || !nullable) return List.of(values);
    return List.of(values, new Phase(column.isNull(), order(false)));
  }

  private boolean isId(Field<?> column) {
    return column.equals(type.id());
  }

  /** Lexicographic: equal in the first i columns, beyond in the next. */
  private Condition beyond(Cursor cursor) {
    var any = DSL.noCondition();
    var equal = DSL.noCondition();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var value = cursor.values().get(i);
      var further =
          value == null
              ? (descending.get(i) ? DSL.falseCondition() : column.isNotNull())
              : further(column, value, descending.get(i));
      any = any.or(equal.and(further));
      equal =
          equal.and(
              value == null ? column.isNull() : column.eq(DSL.val(value, column.getDataType())));
    }
    var id = lastDescends() ? type.id().lt(cursor.id()) : type.id().gt(cursor.id());
    return any.or(equal.and(id));
  }

  private static Condition further(Field<Object> column, Object value, boolean desc) {
    var bound = DSL.val(value, column.getDataType());
    return desc ? column.lt(bound).or(column.isNull()) : column.gt(bound);
  }

  private boolean lastDescends() {
    return descending.get(descending.size() - 1);
  }

  private List<OrderField<?>> order(boolean withColumns) {
    var out = new ArrayList<OrderField<?>>();
    for (int i = 0; withColumns && i < columns.size(); i++) {
      var sorted = descending.get(i) ? columns.get(i).desc() : columns.get(i).asc();
      var nullable = columns.get(i).getDataType().nullable() && !isId(columns.get(i));
      out.add(!nullable ? sorted : descending.get(i) ? sorted.nullsLast() : sorted.nullsFirst());
    }
    if (columns.stream().noneMatch(this::isId))
      out.add(lastDescends() ? type.id().desc() : type.id().asc());
    return out;
  }

  /** The order alone, for pages that are cut by offset. */
  List<OrderField<?>> order() {
    return order(true);
  }

  String next(Selection.Row lastRow) {
    var values = new ArrayList<@Nullable Object>();
    for (var column : columns) values.add(lastRow.get(column));
    return new Cursor(signature.toString(), values, lastRow.id()).encode();
  }
}
