package io.guanxi.record.internal;

import io.guanxi.record.AccessScope;
import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Fourth stage: what is required is there, what is referenced exists and may be seen. The rules'
 * own checks come last.
 */
@Component
final class ValidateStage {

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final DeriveStage rules;
  private final TimeLimits times;

  ValidateStage(
      DSLContext db, Registry registry, AccessScope access, DeriveStage rules, TimeLimits times) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.rules = rules;
    this.times = times;
  }

  void run(List<Draft> drafts) {
    var sound = drafts.stream().filter(draft -> draft.problem() == null && draft.isKept()).toList();
    var all = new ArrayList<>(sound);
    all.addAll(Drafts.children(sound));
    Drafts.byType(all).forEach(this::validate);
    rules.check(drafts);
  }

  private void validate(TypeSpec type, List<Draft> drafts) {
    for (var field : type.fields()) {
      if (field.isRequired()) {
        for (var draft : drafts)
          if (draft.value(field.name()) == null) draft.refuse(field.name(), "required");
      }
      if (field.target() != null && !field.isReadOnly()) references(field, drafts);
      if (field.yearsAhead() != null || field.isToCome())
        drafts.forEach(draft -> times.check(field, draft));
    }
  }

  private void references(FieldSpec field, List<Draft> drafts) {
    var changed =
        drafts.stream()
            .filter(draft -> draft.changed(field.name()) && draft.value(field.name()) != null)
            .toList();
    var wanted = new HashSet<Long>();
    for (var draft : changed) wanted.add((Long) draft.value(field.name()));
    if (wanted.isEmpty()) return;
    var found =
        visible(
            registry.get(java.util.Objects.requireNonNull(field.target())), wanted, changed.get(0));
    for (var draft : changed) {
      if (!found.contains(draft.value(field.name())))
        draft.refuse(field.name(), "reference-not-found");
    }
  }

  private Set<Long> visible(TypeSpec target, Set<Long> ids, Draft any) {
    return db.select(target.id())
        .from(target.table())
        .where(target.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(FilterSql.live(target))
        .and(access.rows(Verb.READ, target, any.actor()))
        .fetchSet(target.id());
  }
}
