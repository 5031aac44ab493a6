package io.guanxi.sample;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.setup.SampleCompany.Kept;
import io.guanxi.platform.setup.SampleCompany.Removal;
import io.guanxi.record.Filter;
import io.guanxi.record.Input;
import io.guanxi.record.Op;
import io.guanxi.record.Outcome;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the sample company away, but for what somebody built on. */
final class SampleRemoval {

  private final Records records;
  private final SampleTraces traces;
  private final Actor actor;

  SampleRemoval(Records records, SampleTraces traces, Actor actor) {
    this.records = records;
    this.traces = traces;
    this.actor = actor;
  }

  Removal run() {
    var brought = traces.brought();
    var stays = traces.builtOn(brought);
    long removed = 0;
    var kept = new ArrayList<Kept>();
    for (var type : referringFirst(brought.keySet())) {
      var goes = new LinkedHashSet<>(Objects.requireNonNull(brought.get(type)));
      goes.removeAll(stays);
      var gone = remove(type, goes);
      removed += gone.size();
      for (var id : Objects.requireNonNull(brought.get(type))) {
        if (!gone.contains(id)) {
          kept.add(new Kept(type.key().plural(), id, title(type, id)));
        }
      }
    }
    return new Removal(removed, kept);
  }

  private Set<Long> remove(TypeSpec type, Set<Long> ids) {
    records.writeAll(type.key(), ids.stream().map(id -> Input.delete(id, null)).toList(), actor);
    var purged = new HashSet<Long>();
    var left = new ArrayList<Long>();
    for (var outcome : write(type, Input.Action.PURGE, ids)) {
      var id = Objects.requireNonNull(outcome.id());
      if (outcome.problem() == null) {
        purged.add(id);
      } else {
        left.add(id);
      }
    }
    write(type, Input.Action.RESTORE, left);
    return purged;
  }

  private List<Outcome> write(TypeSpec type, Input.Action action, Collection<Long> ids) {
    var inputs = ids.stream().map(id -> new Input(action, id, null, Map.of())).toList();
    return records.writeAll(type.key(), inputs, actor);
  }

  private @Nullable String title(TypeSpec type, long id) {
    var found =
        records.list(Query.of(type.key()).where(Filter.where("id", Op.EQ, id)), actor).items();
    return found.isEmpty() ? null : found.get(0).title();
  }

  /** Orders before the customers and products they name. */
  private List<TypeSpec> referringFirst(Set<TypeSpec> types) {
    var out = new ArrayList<TypeSpec>();
    var open = new ArrayList<>(types);
    while (!open.isEmpty()) {
      var next =
          open.stream()
              .filter(
                  type ->
                      open.stream().noneMatch(other -> other != type && traces.refers(other, type)))
              .findFirst()
              .orElse(open.get(0));
      out.add(next);
      open.remove(next);
    }
    return out;
  }
}
