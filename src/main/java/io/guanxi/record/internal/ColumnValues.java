package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.kind.Kinds;
import io.guanxi.record.text.SortName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a draft puts into its row: the columns of its fields, their sort keys, and the search
 * column.
 */
final class ColumnValues {

  private ColumnValues() {}

  /** Whether rows hold this field's values themselves; rollups are kept by their own stage. */
  static boolean isOwn(FieldSpec field) {
    return field.isStored() && field.kind() != Kinds.ROLLUP;
  }

  /** Columns of one field with its value, the sort key included. */
  @SuppressWarnings("unchecked")
  static void put(Map<Field<?>, @Nullable Object> row, FieldSpec field, @Nullable Object value) {
    var columns = field.columns().toArray(Field<?>[]::new);
    var kind = (io.guanxi.record.kind.FieldKind<Object>) field.kind();
    var cells =
        value == null
            ? new @Nullable Object[columns.length]
            : kind.columns().toColumns(value, columns);
    for (int i = 0; i < columns.length; i++) row.put(columns[i], cells[i]);
    if (field.sortColumn() != null)
      row.put(field.sortColumn(), value == null ? null : SortName.of((String) value));
  }

  static Map<Field<?>, @Nullable Object> changed(Draft draft) {
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    for (var name : draft.changes()) {
      var field = draft.type().field(name);
      if (isOwn(field)) put(row, field, draft.value(name));
    }
    return row;
  }

  /** Whether the search column must be written anew. */
  static boolean searchChanged(Draft draft) {
    for (var field : draft.type().fields()) {
      if (field.searchTag() != null && draft.changed(field.name())) return true;
      for (var child : draft.allChildren(field.name()))
        if (child.isDirty() && hasTags(child)) return true;
    }
    return false;
  }

  private static boolean hasTags(Draft child) {
    return child.type().fields().stream().anyMatch(field -> field.searchTag() != null);
  }

  /** The search column in the text form of a tsvector. */
  static String search(Draft draft) {
    var tokens = new TreeSet<String>();
    addTokens(tokens, draft);
    for (var field : draft.type().fields())
      for (var child : draft.children(field.name())) addTokens(tokens, child);
    var out = new StringBuilder();
    for (var token : tokens) out.append(out.isEmpty() ? "" : " ").append(SearchSql.lexeme(token));
    return out.toString();
  }

  private static void addTokens(TreeSet<String> tokens, Draft draft) {
    for (var field : draft.type().fields()) {
      var value = draft.value(field.name());
      if (value != null && field.searchTag() != null) SearchSql.add(tokens, field, value);
    }
  }
}
