package io.guanxi.platform.notify;

import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the change log once, in commit-safe order: what is made of a part and how far it was read
 * are one transaction, and the row of the cursor is locked meanwhile.
 */
@Component
class ChangeLog {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  /** What comes by the thousand is nobody's news; a merge moves what was there. */
  private static final Set<String> SILENT =
      Set.of(
          "import", "import-rehearsal", "import-undo", "sample", "merge", "unmerge", "bulk-undo");

  private static final int PART = 1_000;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Map<String, TypeSpec> types;
  private final JsonMapper json;

  ChangeLog(DSLContext db, TransactionTemplate transaction, Registry registry, JsonMapper json) {
    this.db = db;
    this.transaction = transaction;
    this.types =
        registry.all().stream()
            .collect(Collectors.toMap(type -> type.key().singular(), type -> type));
    this.json = json;
  }

  /** Whether there may be more. */
  boolean next(Consumer<List<Change>> reader) {
    return Boolean.TRUE.equals(transaction.execute(status -> part(reader)));
  }

  private boolean part(Consumer<List<Change>> reader) {
    var at = db.fetchOne("SELECT xid::text AS xid, id FROM notice_cursor FOR UPDATE");
    if (at == null) {
      db.execute(
          "INSERT INTO notice_cursor (xid, id)"
              + " VALUES (pg_snapshot_xmin(pg_current_snapshot()), 0) ON CONFLICT DO NOTHING");
      return false;
    }
    var rows =
        db.fetch(
            """
            SELECT xid::text AS xid, id, type, record_id, action, origin, actor_id,
                   CASE WHEN action = 'update' THEN changes::text END AS changes
            FROM record_change
            WHERE (xid, id) > (?::xid8, ?) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY xid, id LIMIT ?
            """,
            at.get("xid", String.class),
            at.get("id", Long.class),
            PART);
    if (rows.isEmpty()) return false;
    var changes = new ArrayList<Change>();
    for (var row : rows) {
      var change = change(row);
      if (change != null) changes.add(change);
    }
    if (!changes.isEmpty()) reader.accept(changes);
    var last = rows.get(rows.size() - 1);
    db.execute(
        "UPDATE notice_cursor SET xid = ?::xid8, id = ?",
        last.get("xid", String.class),
        last.get("id", Long.class));
    return rows.size() == PART;
  }

  private @Nullable Change change(Record row) {
    var type = types.get(row.get("type", String.class));
    var origin = row.get("origin", String.class);
    if (type == null || SILENT.contains(origin)) return null;
    var changes = row.get("changes", String.class);
    return new Change(
        type,
        row.get("record_id", Long.class),
        row.get("action", String.class),
        row.get("actor_id", Long.class),
        origin,
        changes == null ? Map.of() : json.readValue(changes, FIELDS));
  }
}
