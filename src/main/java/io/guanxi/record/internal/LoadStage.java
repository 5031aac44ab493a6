package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * First stage: authorises, locks what is to change, and makes a draft of each input. A refused
 * draft carries its problem.
 */
@Component
final class LoadStage {

  private final DSLContext db;
  private final Reading reading;
  private final AccessScope access;
  private final Registry registry;
  private final Sequences sequences;
  private final Conflicts conflicts;

  LoadStage(
      DSLContext db,
      Reading reading,
      AccessScope access,
      Registry registry,
      Sequences sequences,
      Conflicts conflicts) {
    this.db = db;
    this.reading = reading;
    this.access = access;
    this.registry = registry;
    this.sequences = sequences;
    this.conflicts = conflicts;
  }

  List<Draft> drafts(TypeSpec type, List<Input> inputs, Actor actor) {
    for (var verb : inputs.stream().map(LoadStage::verb).collect(Collectors.toSet())) {
      if (!access.may(verb, type, actor))
        throw Problem.forbidden("may-not", verb.code(), type.key().plural());
    }
    var ids =
        inputs.stream()
            .map(Input::id)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    var bases = bases(type, ids, actor);
    var merged = mergedToRestore(type, inputs);
    var reachable = new HashMap<Verb, Set<Long>>();
    var fresh =
        sequences.take(
            "record_id",
            (int) inputs.stream().filter(i -> i.action() == Input.Action.CREATE).count());
    var seen = new HashSet<Long>();
    var drafts = new ArrayList<Draft>();
    for (var input : inputs) {
      if (input.action() == Input.Action.CREATE) {
        drafts.add(new Draft(type, Input.Action.CREATE, fresh.next(), null, actor, null));
        continue;
      }
      long id = java.util.Objects.requireNonNull(input.id());
      var base = bases.get(id);
      var draft = new Draft(type, input.action(), id, base, actor, null);
      drafts.add(draft);
      if (base == null
          || deleted(base)
              != (input.action() == Input.Action.RESTORE || input.action() == Input.Action.PURGE)) {
        draft.refuse(Problem.notFound());
      } else if (merged.contains(id)) {
        draft.refuse(Problem.conflict("restore-by-unmerge"));
      } else if (!reachable
          .computeIfAbsent(verb(input), verb -> reach(type, verb, bases.keySet(), actor))
          .contains(id)) {
        draft.refuse(Problem.forbidden("may-not", verb(input).code(), type.key().plural()));
      } else if (!seen.add(id)) {
        draft.refuse(Problem.conflict("same-record-twice", id));
      } else if (input.version() != null && input.version() != base.version()) {
        draft.refuse(conflicts.stale(base, input, actor));
      } else {
        loadChildren(draft, base);
      }
    }
    return drafts;
  }

  private Map<Long, Snapshot> bases(TypeSpec type, Set<Long> ids, Actor actor) {
    if (ids.isEmpty()) return Map.of();
    return reading.whole(type, ids, access.rows(Verb.READ, type, actor), true).stream()
        .collect(Collectors.toMap(Snapshot::id, s -> s));
  }

  private Set<Long> mergedToRestore(TypeSpec type, List<Input> inputs) {
    var ids =
        inputs.stream()
            .filter(input -> input.action() == Input.Action.RESTORE)
            .map(Input::id)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Set.of() : Tombstones.follow(db, type, ids).keySet();
  }

  private Set<Long> reach(TypeSpec type, Verb verb, Set<Long> ids, Actor actor) {
    var rows = access.rows(verb, type, actor);
    if (rows.equals(DSL.noCondition())) return ids;
    return db.select(type.id())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(rows)
        .fetchSet(type.id());
  }

  private boolean deleted(Snapshot base) {
    return base.values().containsKey(Selection.DELETED);
  }

  private void loadChildren(Draft draft, Snapshot base) {
    for (var field : draft.type().fields()) {
      var children = field.children();
      if (children == null) continue;
      var type = registry.get(children.type());
      var drafts = new ArrayList<Draft>();
      if (base.value(field.name()) instanceof List<?> stored) {
        for (var child : stored) {
          var snapshot = (Snapshot) child;
          drafts.add(
              new Draft(type, Input.Action.UPDATE, snapshot.id(), snapshot, draft.actor(), draft));
        }
      }
      draft.children(field.name(), drafts);
    }
  }

  private static Verb verb(Input input) {
    return switch (input.action()) {
      case CREATE -> Verb.CREATE;
      case UPDATE -> Verb.UPDATE;
      case PURGE -> Verb.PURGE;
      default -> Verb.DELETE;
    };
  }
}
