package io.guanxi.record.internal;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.ResultQuery;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

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
    this.fields = wanted.stream().filter(f -> f.isStored() || f.kind() == Kinds.COMPUTED).toList();
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

  /** The columns, as one piece of SQL that needs not be put together name by name. */
  SelectField<?> columns() {
    var sql = new StringBuilder();
    var parts = new ArrayList<QueryPart>();
    for (var column : columns) {
      if (!sql.isEmpty()) sql.append(", ");
      if (column instanceof TableField<?, ?> own && own.getTable() != null) {
        sql.append('"').append(own.getTable().getName()).append("\".\"");
        sql.append(own.getName()).append('"');
      } else {
        sql.append('{').append(parts.size()).append('}');
        parts.add(column);
      }
    }
    return DSL.field(sql.toString(), parts.toArray(QueryPart[]::new));
  }

  /** The rows of a query that selects {@link #columns}. */
  List<Row> fetch(ResultQuery<?> query) {
    var cells = columns.stream().map(Cell::of).toList();
    var out = new ArrayList<Row>();
    try (var rows = query.fetchResultSet()) {
      while (rows.next()) {
        var values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) values[i] = cells.get(i).read(rows, i + 1);
        out.add(new Row(columns, values));
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("read", null, e);
    }
    return out;
  }

  /** A row as it was read. */
  record Row(List<Field<?>> columns, @Nullable Object[] values) {

    @SuppressWarnings("unchecked")
    <T> @Nullable T get(Field<T> column) {
      return (T) values[columns.indexOf(column)];
    }

    long id() {
      return (Long) java.util.Objects.requireNonNull(values[0]);
    }
  }

  Snapshot read(Row row) {
    var cells = row.values();
    var values = new LinkedHashMap<String, Object>();
    int at = versioned ? 2 : 1;
    for (var field : fields) {
      int width = field.isStored() ? field.columns().size() : 1;
      var value = value(field, cells, at, width);
      if (value != null) values.put(field.name(), value);
      at += width;
    }
    if (deleted != null && row.get(deleted) != null) values.put(DELETED, row.get(deleted));
    long version = versioned ? (Long) java.util.Objects.requireNonNull(cells[1]) : 1;
    var shown = title < 0 ? null : (String) cells[title];
    return new Snapshot(type, row.id(), version, shown, values, new HashMap<>());
  }

  private static @Nullable Object value(
      FieldSpec field, @Nullable Object[] cells, int from, int width) {
    if (field.kind() != field.valueKind())
      return cells[from] == null ? null : field.valueKind().canonical(cells[from]);
    return field.kind().columns().fromColumns(Arrays.copyOfRange(cells, from, from + width));
  }
}
