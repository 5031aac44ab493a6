package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What somebody may do with one record, rather than with records of its type. */
@Component
public class Permits {

  private final DSLContext db;
  private final AccessScope access;

  Permits(DSLContext db, AccessScope access) {
    this.db = db;
    this.access = access;
  }

  /** By verb, in the order asked; all false when there is no such record. One query at most. */
  public Map<Verb, Boolean> of(TypeSpec type, long id, Collection<Verb> verbs, Actor actor) {
    var out = new LinkedHashMap<Verb, Boolean>();
    var asked = new ArrayList<Verb>();
    var columns = new ArrayList<Field<?>>();
    for (var verb : verbs) {
      var rows = access.rows(verb, type, actor);
      out.put(verb, access.may(verb, type, actor));
      if (Boolean.FALSE.equals(out.get(verb)) || rows.equals(DSL.noCondition())) continue;
      asked.add(verb);
      columns.add(DSL.coalesce(DSL.field(rows), DSL.inline(false)));
    }
    if (asked.isEmpty()) return out;
    var row = db.select(columns).from(type.table()).where(type.id().eq(id)).fetchOne();
    for (int i = 0; i < asked.size(); i++)
      out.put(asked.get(i), row != null && Boolean.TRUE.equals(row.get(i)));
    return out;
  }

  /** Those of these records that the verb reaches, the recycle bin included; one query. */
  public Set<Long> among(TypeSpec type, Collection<Long> ids, Verb verb, Actor actor) {
    if (ids.isEmpty() || !access.may(verb, type, actor)) return Set.of();
    return db.select(type.id())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(access.rows(verb, type, actor))
        .fetchSet(type.id());
  }

  /** Whether a record is among some rows of its type. */
  public boolean isAmong(TypeSpec type, long id, Condition rows) {
    return db.fetchExists(DSL.selectOne().from(type.table()).where(type.id().eq(id)).and(rows));
  }

  /** 403 when the verb does not reach the record; whether it is seen was asked before. */
  public void require(Verb verb, TypeSpec type, long id, Actor actor) {
    if (!Boolean.TRUE.equals(of(type, id, List.of(verb), actor).get(verb)))
      throw Problem.forbidden("may-not", verb.code(), type.key().plural());
  }
}
