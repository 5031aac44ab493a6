package io.guanxi.record.internal;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Which columns to select for some fields of a type, and how to read a row of them back. */
final class Selection {

  /** Marks a snapshot of a record in the recycle bin; no field can have this name. */
  static final String DELETED = "#deleted";

  private final TypeSpec type;
  private final List<FieldSpec> fields;
  private final List<Field<?>> columns = new ArrayList<>();
  private final Map<String, Integer> starts = new HashMap<>();
  private final int title;
  private final boolean versioned;
  private final org.jooq.@Nullable Field<java.time.Instant> deleted;

  Selection(TypeSpec type, List<FieldSpec> wanted, List<? extends Field<?>> more) {
    this.type = type;
    this.fields =
        wanted.stream().filter(f -> f.isStored() || f.kind().name().equals("computed")).toList();
    columns.add(type.id());
    versioned = type.has("version");
    if (versioned) columns.add(type.column("version", Long.class));
    for (var field : fields) {
      starts.put(field.name(), columns.size());
      if (field.isStored()) columns.addAll(field.columns());
      else columns.add(field.sql());
    }
    var titleField = type.titleField();
    if (titleField == null) {
      title = -1;
    } else if (starts.containsKey(titleField)) {
      title = starts.get(titleField);
    } else {
      title = columns.size();
      columns.add(type.field(titleField).sql());
    }
    for (var column : more) if (!columns.contains(column)) columns.add(column);
    deleted =
        more.stream().anyMatch(c -> c.getName().equals("deleted_at"))
            ? type.column("deleted_at", java.time.Instant.class)
            : null;
  }

  List<Field<?>> columns() {
    return columns;
  }

  Snapshot read(Record row) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var value = value(field, row, starts.getOrDefault(field.name(), 0));
      if (value != null) values.put(field.name(), value);
    }
    if (deleted != null && row.get(deleted) != null) values.put(DELETED, row.get(deleted));
    long version = versioned ? (Long) row.get(1) : 1;
    var shown = title < 0 ? null : (String) row.get(title);
    return new Snapshot(type, (Long) row.get(0), version, shown, values, new HashMap<>());
  }

  private static @Nullable Object value(FieldSpec field, Record row, int start) {
    var cells = new @Nullable Object[Math.max(1, field.columns().size())];
    for (int i = 0; i < cells.length; i++) cells[i] = row.get(start + i);
    if (field.kind() == field.valueKind()) return field.kind().columns().fromColumns(cells);
    return cells[0] == null ? null : field.valueKind().canonical(cells[0]);
  }
}
