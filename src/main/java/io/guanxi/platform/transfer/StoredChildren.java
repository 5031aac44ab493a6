package io.guanxi.platform.transfer;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.kind.Kinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Reads the children that records have before an import changes them: one query for each children
 * field.
 */
@Component
class StoredChildren {

  private final DSLContext db;
  private final Registry registry;

  StoredChildren(DSLContext db, Registry registry) {
    this.db = db;
    this.registry = registry;
  }

  /** A stored child: its texts, and its addresses as maps, by field name. */
  record Row(long id, Map<String, Object> values) {}

  Map<Long, List<Row>> of(FieldSpec holder, Collection<Long> parents) {
    var children = Objects.requireNonNull(holder.children());
    var type = registry.get(children.type());
    var fields =
        type.fields().stream()
            .filter(
                f ->
                    f.isStored()
                        && (f.kind() == Kinds.ADDRESS || f.kind().javaType() == String.class))
            .toList();
    var columns = new ArrayList<Field<?>>(List.of(type.id(), children.parent()));
    fields.forEach(field -> columns.addAll(field.columns()));
    var out = new HashMap<Long, List<Row>>();
    db.select(columns)
        .from(type.table())
        .where(ReferenceFinder.any(children.parent(), parents))
        .orderBy(children.parent(), children.position(), type.id())
        .forEach(
            row ->
                out.computeIfAbsent(row.get(children.parent()), id -> new ArrayList<>())
                    .add(new Row(row.get(type.id()), values(fields, row))));
    return out;
  }

  private static Map<String, Object> values(List<FieldSpec> fields, Record row) {
    var out = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      if (field.kind() == Kinds.ADDRESS) {
        out.put(field.name(), address(field, row));
        continue;
      }
      var value = row.get(field.columns().get(0));
      if (value != null) {
        out.put(field.name(), value);
      }
    }
    return out;
  }

  private static Map<String, Object> address(FieldSpec field, Record row) {
    var out = new LinkedHashMap<String, Object>();
    for (int i = 0; i < Targets.PARTS.size(); i++) {
      var value = row.get(field.columns().get(i));
      if (value != null) {
        out.put(Targets.PARTS.get(i), value);
      }
    }
    return out;
  }
}
