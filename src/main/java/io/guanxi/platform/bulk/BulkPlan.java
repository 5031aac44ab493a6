package io.guanxi.platform.bulk;

import io.guanxi.kernel.Problem;
import io.guanxi.record.Filter;
import io.guanxi.record.Input.Action;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Kinds;
import io.guanxi.record.web.Rsql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to which records.
 *
 * @param filter RSQL; with {@code ids}, both must hold
 * @param ids the records themselves, null for all that the filter finds
 * @param bin whether the records are in the recycle bin
 * @param changes values that all of them get
 * @param add items to be added to fields that hold lists, tags for example
 * @param remove items to be taken from them
 */
record BulkPlan(
    Action action,
    String filter,
    List<String> named,
    @Nullable List<Long> ids,
    boolean bin,
    Map<String, Object> changes,
    Map<String, List<String>> add,
    Map<String, List<String>> remove) {

  Verb verb() {
    return switch (action) {
      case UPDATE -> Verb.UPDATE;
      case PURGE -> Verb.PURGE;
      default -> Verb.DELETE;
    };
  }

  /** The records in the order of their ids, those that were there before the job. */
  Query query(TypeSpec type, @Nullable String after, int limit) {
    var filters = new ArrayList<Filter>();
    filters.add(Rsql.parse(filter));
    if (ids != null)
      filters.add(new Filter.Compare("id", Op.IN, ids.stream().map(String::valueOf).toList()));
    return Query.of(type.key())
        .where(new Filter.And(filters))
        .named(named)
        .sort(List.of(new Query.Sort("id", false)))
        .fields(fields(type))
        .limit(limit)
        .after(after)
        .deleted(bin);
  }

  /** What has to be known of a record to change it. */
  private List<String> fields(TypeSpec type) {
    var out = new LinkedHashSet<String>();
    out.addAll(add.keySet());
    out.addAll(remove.keySet());
    return List.copyOf(out); // none: all, since any one of them may be hidden
  }

  /** The fields that it changes, in one way or another. */
  Set<String> changed() {
    var out = new LinkedHashSet<>(changes.keySet());
    out.addAll(add.keySet());
    out.addAll(remove.keySet());
    return out;
  }

  void checkFields(TypeSpec type) {
    var names = new LinkedHashSet<>(changes.keySet());
    for (var name : add.keySet()) list(type, name);
    for (var name : remove.keySet()) list(type, name);
    for (var name : names)
      if (type.find(name).isEmpty()) throw Problem.badRequest("unknown-field", name);
    boolean nothing = names.isEmpty() && add.isEmpty() && remove.isEmpty();
    if (action == Action.UPDATE && nothing) throw Problem.badRequest("nothing-to-change");
  }

  private static void list(TypeSpec type, String name) {
    var field = type.find(name).orElseThrow(() -> Problem.badRequest("unknown-field", name));
    if (field.kind() != Kinds.TAGS && field.kind() != Kinds.CHOICES)
      throw Problem.badRequest("not-a-list", name);
  }
}
