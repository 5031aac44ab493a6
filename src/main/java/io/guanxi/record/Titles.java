package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.kind.Masks;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What records are called, to those who may see them: one query for all of a type. */
@Component
public class Titles {

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final PeopleNames people;

  Titles(DSLContext db, Registry registry, AccessScope access, Clock clock) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.people = new PeopleNames(clock);
  }

  /**
   * By id, those of the records that the actor may see; none when the type has no title. Deleted
   * records keep theirs: what they were is history, not a secret.
   */
  public Map<Long, String> of(TypeKey key, Collection<Long> ids, Actor actor) {
    var type = registry.get(key);
    var title = type.titleField();
    if (title == null || ids.isEmpty()) return Map.of();
    var rows = access.rows(Verb.READ, type, actor);
    if (access.closed(type, actor).contains(title)) return masked(type, title, ids, rows, actor);
    return type.isPeople() && rows.equals(DSL.noCondition())
        ? people.of(ids, missing -> stored(type, title, missing, rows))
        : stored(type, title, ids, rows);
  }

  /** Whose title must not be known goes by its number, or by the masked form of its title. */
  private Map<Long, String> masked(
      TypeSpec type, String title, Collection<Long> ids, Condition rows, Actor actor) {
    var field = type.field(title);
    var level = access.shown(type, field, Map.of(), actor);
    var out = new HashMap<Long, String>();
    stored(type, title, ids, rows)
        .forEach(
            (id, text) ->
                out.put(
                    id,
                    level == FieldAccess.NONE
                        ? "#" + id
                        : Masks.of(field.valueKind(), text).text()));
    return out;
  }

  private Map<Long, String> stored(
      TypeSpec type, String title, Collection<Long> ids, Condition rows) {
    var out = new HashMap<Long, String>();
    db.select(type.id(), type.field(title).sql())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(rows)
        .forEach(row -> out.put(row.value1(), row.value2() == null ? "" : row.value2().toString()));
    return out;
  }
}
