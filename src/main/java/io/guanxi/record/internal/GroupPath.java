package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.AddressValue;
import io.guanxi.record.kind.Kinds;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a list is grouped by when that is no plain field: part of an address, or a field of children
 * ({@code addresses.address.city}).
 *
 * @param child the children's table; null when the value is the record's own
 * @param belongs which of them are a record's
 */
record GroupPath(Field<?> value, @Nullable Table<?> child, @Nullable Condition belongs) {

  static GroupPath of(
      TypeSpec type, String text, Registry registry, FilterSql filters, Actor actor) {
    var names = Arrays.asList(text.split("\\.", -1));
    var field = filters.usable(type, names.get(0), actor);
    var children = field.children();
    if (children == null)
      return new GroupPath(value(field, names.subList(1, names.size()), text), null, null);
    if (names.size() < 2) throw Problem.badRequest("bad-group", text);
    var child = registry.get(children.type());
    var inner = filters.usable(child, names.get(1), actor);
    return new GroupPath(
        value(inner, names.subList(2, names.size()), text),
        child.table(),
        children.parent().eq(type.id()));
  }

  private static Field<?> value(FieldSpec field, List<String> rest, String text) {
    if (rest.isEmpty() && field.columns().size() == 1) return field.columns().get(0);
    int part = rest.size() == 1 ? AddressValue.PARTS.indexOf(rest.get(0)) : -1;
    if (field.kind() != Kinds.ADDRESS || part < 0) throw Problem.badRequest("bad-group", text);
    return field.columns().get(part);
  }
}
