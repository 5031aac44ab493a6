package io.guanxi.platform.view;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Takes the ids of records out of a filter and puts them back: what is kept has places ({@code
 * customer==@1}), so that a merge moves a row and not a text.
 */
@Component
class NamedRecords {

  private static final Set<Op> BY_ID = EnumSet.of(Op.EQ, Op.NE, Op.IN, Op.OUT);
  private static final String ID = "id";

  private final Registry registry;

  NamedRecords(Registry registry) {
    this.registry = registry;
  }

  /** A filter without ids, and the ids by their places. */
  record Taken(Filter filter, List<Long> ids) {}

  Taken takeOut(Filter filter, TypeSpec type) {
    var ids = new ArrayList<Long>();
    var without =
        rewritten(
            filter,
            type,
            value -> {
              if (!value.matches("[1-9]\\d{0,17}")) return value;
              ids.add(Long.valueOf(value));
              return "@" + ids.size();
            });
    return new Taken(without, ids);
  }

  Filter putBack(Filter filter, TypeSpec type, Map<Integer, Long> ids) {
    return rewritten(
        filter,
        type,
        value -> {
          if (!value.matches("@\\d{1,9}")) return value;
          var id = ids.get(Integer.valueOf(value.substring(1)));
          return id == null ? value : String.valueOf(id);
        });
  }

  private Filter rewritten(Filter filter, TypeSpec type, UnaryOperator<String> value) {
    if (filter instanceof Filter.And and) return new Filter.And(all(and.parts(), type, value));
    if (filter instanceof Filter.Or or) return new Filter.Or(all(or.parts(), type, value));
    if (filter instanceof Filter.Not not) return new Filter.Not(rewritten(not.part(), type, value));
    if (filter instanceof Filter.Any any)
      return new Filter.Any(any.path(), inner(any.path(), any.inner(), type, value));
    if (filter instanceof Filter.None none)
      return new Filter.None(none.path(), inner(none.path(), none.inner(), type, value));
    var compare = (Filter.Compare) filter;
    if (!BY_ID.contains(compare.op()) || !namesRecords(compare.path(), type)) return compare;
    return new Filter.Compare(
        compare.path(), compare.op(), compare.values().stream().map(value).toList());
  }

  private List<Filter> all(List<Filter> parts, TypeSpec type, UnaryOperator<String> value) {
    return parts.stream().map(part -> rewritten(part, type, value)).toList();
  }

  private Filter inner(String path, Filter inner, TypeSpec type, UnaryOperator<String> value) {
    return field(path, type)
        .map(FieldSpec::children)
        .map(children -> rewritten(inner, registry.get(children.type()), value))
        .orElse(inner);
  }

  private boolean namesRecords(String path, TypeSpec type) {
    if (path.equals(ID) || path.endsWith("." + ID)) return true;
    return field(path, type).map(field -> field.target() != null).orElse(false);
  }

  private Optional<FieldSpec> field(String path, TypeSpec type) {
    int dot = path.indexOf('.');
    if (dot < 0) return type.find(path);
    return type.find(path.substring(0, dot))
        .map(FieldSpec::target)
        .flatMap(target -> field(path.substring(dot + 1), registry.get(target)));
  }
}
