package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Draft;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Whose a record is, and which team's, is said only by those who may: it decides who else sees it.
 * Everybody may keep for himself what he makes, or make it nobody's.
 */
@Component
final class AssignStage {

  private static final String TEAM = "team_id";

  private final DSLContext db;
  private final AccessScope access;

  AssignStage(DSLContext db, AccessScope access) {
    this.db = db;
    this.access = access;
  }

  void run(TypeSpec type, List<Draft> drafts) {
    var names = fields(type);
    var assigned = drafts.stream().filter(d -> names.stream().anyMatch(n -> is(d, n))).toList();
    if (assigned.isEmpty()) return;
    var actor = assigned.get(0).actor();
    var reached = reached(type, assigned, actor);
    for (var draft : assigned)
      if (!(draft.isNew() ? access.may(Verb.ASSIGN, type, actor) : reached.contains(draft.id())))
        draft.refuse(Problem.forbidden("may-not", Verb.ASSIGN.code(), type.key().plural()));
  }

  private static List<String> fields(TypeSpec type) {
    var out = new ArrayList<String>();
    if (type.ownerField() != null) out.add(type.ownerField());
    for (var field : type.fields())
      if (field.columns().stream().anyMatch(column -> column.getName().equals(TEAM)))
        out.add(field.name());
    return out;
  }

  private static boolean is(Draft draft, String name) {
    if (draft.problem() != null || !draft.isKept()) return false;
    if (!draft.touched(name) || !draft.changed(name)) return false;
    var to = draft.value(name);
    return !draft.isNew() || (to != null && !to.equals(draft.actor().id()));
  }

  private Set<Long> reached(TypeSpec type, List<Draft> drafts, Actor actor) {
    var ids = new ArrayList<Long>();
    for (var draft : drafts) if (!draft.isNew()) ids.add(draft.id());
    if (ids.isEmpty() || !access.may(Verb.ASSIGN, type, actor)) return Set.of();
    var rows = access.rows(Verb.ASSIGN, type, actor);
    if (rows.equals(DSL.noCondition())) return Set.copyOf(ids);
    return db.select(type.id())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(rows)
        .fetchSet(type.id());
  }
}
