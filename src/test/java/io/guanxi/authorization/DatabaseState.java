package io.guanxi.authorization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * All of the database in a few figures: how many rows each table has and which transactions wrote
 * them. Any write changes them, and they cost a few milliseconds.
 */
final class DatabaseState {

  /** What a refused request may leave behind: that it was made, by whom, and that he was here. */
  private static final Set<String> MAY_CHANGE =
      Set.of(
          "user_session",
          "sign_in_attempt",
          "api_token",
          "audit_event",
          "audit_pending",
          "audit_block",
          "audit_checkpoint",
          "scheduled_tasks",
          "idempotency_key",
          "notice_cursor",
          "flyway_schema_history");

  private final DSLContext db;
  private final List<String> tables;
  private final String question;

  DatabaseState(DSLContext db) {
    this.db = db;
    this.tables =
        db
            .fetchValues(
                """
                SELECT relname::text FROM pg_class c
                WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
                ORDER BY relname
                """)
            .stream()
            .map(String.class::cast)
            .filter(name -> !MAY_CHANGE.contains(name))
            .toList();
    var parts = new ArrayList<String>();
    for (var table : tables) {
      parts.add(
          "(SELECT count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) FROM \""
              + table
              + "\")");
    }
    this.question = "SELECT ARRAY[" + String.join(", ", parts) + "]";
  }

  Map<String, String> now() {
    var figures = (Object[]) db.fetchValue(question);
    var out = new LinkedHashMap<String, String>();
    for (int i = 0; i < tables.size(); i++) out.put(tables.get(i), String.valueOf(figures[i]));
    return out;
  }

  /** The tables that differ. */
  static Map<String, String> difference(Map<String, String> before, Map<String, String> after) {
    var out = new TreeMap<String, String>();
    after.forEach(
        (table, figures) -> {
          if (!figures.equals(before.get(table))) {
            out.put(table, before.get(table) + " → " + figures);
          }
        });
    return out;
  }
}
