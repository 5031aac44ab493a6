package io.guanxi.record.internal;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What the database itself knows about the tables: which sorts have an index, which columns are
 * unique together.
 */
@Component
public class Catalog {

  private final Set<String> sortable = new HashSet<>();
  private final Map<String, List<String>> unique = new HashMap<>();

  Catalog(DSLContext db) {
    var indexes =
        db.fetch(
            """
            SELECT t.relname, i.relname, x.indisunique, coalesce(pg_get_expr(x.indpred, x.indrelid), ''),
                   ARRAY(SELECT a.attname::text FROM unnest(x.indkey::int2[]) WITH ORDINALITY k(n, o)
                         JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.n ORDER BY k.o)
            FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
            WHERE t.relnamespace = current_schema()::regnamespace AND x.indisvalid
            """);
    for (var row : indexes) {
      var columns = List.of((String[]) row.get(4));
      var predicate = (String) row.get(3);
      if (columns.size() == 2
          && columns.get(1).equals("id")
          && (predicate.isEmpty() || predicate.equals("(deleted_at IS NULL)"))) {
        sortable.add(row.get(0) + "." + columns.get(0));
      }
      if ((Boolean) row.get(2)) unique.put((String) row.get(1), columns);
    }
  }

  /** Whether a page sorted by this field costs the same however large the table is. */
  public boolean isSortable(TypeSpec type, FieldSpec field) {
    return (field.isStored())
        && sortable.contains(type.table().getName() + "." + field.sortSql().getName());
  }

  /** The columns of a unique index, empty when the name is of none. */
  List<String> uniqueColumns(String index) {
    return unique.getOrDefault(index, List.of());
  }
}
