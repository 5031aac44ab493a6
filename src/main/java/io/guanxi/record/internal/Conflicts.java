package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import io.guanxi.record.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Explains a stale version: for each field sent, what the writer had seen, what he wants, and what
 * it is now.
 */
@Component
final class Conflicts {

  private final DSLContext db;
  private final AccessScope access;
  private final Masking masking;
  private final ObjectMapper json;

  Conflicts(DSLContext db, AccessScope access, Masking masking, ObjectMapper json) {
    this.db = db;
    this.access = access;
    this.masking = masking;
    this.json = json;
  }

  Problem stale(Snapshot current, Input input, Actor actor) {
    var closed = access.closed(current.type(), actor);
    var since = changedSince(current.id(), input.version() == null ? 0 : input.version());
    var conflicts = new ArrayList<Map<String, Object>>();
    input
        .values()
        .forEach(
            (name, yours) -> {
              var field = current.type().find(name).orElse(null);
              if (field == null || closed.contains(name)) return;
              var now = shown(field, current, actor);
              var one = new LinkedHashMap<String, Object>();
              one.put("field", name);
              one.put(
                  "base",
                  since.containsKey(name) && field.children() == null ? since.get(name) : now);
              one.put("yours", yours);
              one.put("current", now);
              conflicts.add(one);
            });
    return Problem.conflict("stale-version")
        .with("conflicts", conflicts)
        .with("currentVersion", current.version());
  }

  private @Nullable Object shown(FieldSpec field, Snapshot current, Actor actor) {
    return Forms.plain(field, masking.of(current, actor).value(field.name()));
  }

  /** Values before the first change after a version, by field. */
  private Map<String, Object> changedSince(long id, long version) {
    var before = new LinkedHashMap<String, Object>();
    var rows =
        db.select(DSL.field(DSL.name("changes"), String.class))
            .from(DSL.table(DSL.name("record_change")))
            .where(DSL.field(DSL.name("record_id"), Long.class).eq(id))
            .and(DSL.field(DSL.name("version"), Long.class).gt(version))
            .and(DSL.field(DSL.name("action"), String.class).eq("update"))
            .orderBy(DSL.field(DSL.name("id")))
            .limit(1_000)
            .fetch();
    for (var row : rows) {
      if (row.value1() == null) continue;
      Map<?, ?> changes = json.readValue(row.value1(), Map.class);
      changes.forEach(
          (name, pair) -> {
            if (pair instanceof List<?> list && list.size() == 2)
              before.putIfAbsent(String.valueOf(name), list.get(0));
          });
    }
    return before;
  }
}
