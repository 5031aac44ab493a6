package io.guanxi.platform.transfer;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes of entries what the engine takes; for stored records, children are matched with those that
 * are there.
 */
@Component
class Inputs {

  private final StoredChildren stored;
  private final Normal normal;

  Inputs(StoredChildren stored, Normal normal) {
    this.stored = stored;
    this.normal = normal;
  }

  Input create(Entry entry) {
    var values = new LinkedHashMap<String, Object>(entry.values());
    entry
        .children()
        .forEach(
            (holder, children) -> {
              values.put(holder, children.stream().map(Entry.ChildEntry::values).toList());
              entry.place(holder, new ArrayList<>(children));
            });
    return Input.create(values);
  }

  /** One input for each entry, in their order. */
  List<Input> update(Prepared job, Map<Entry, Long> ids) {
    var before = new HashMap<String, Map<Long, List<StoredChildren.Row>>>();
    for (var holder : holders(job)) {
      before.put(holder.name(), stored.of(holder, ids.values()));
    }
    var out = new ArrayList<Input>();
    ids.forEach(
        (entry, id) -> {
          var values = new LinkedHashMap<String, Object>(entry.values());
          values.keySet().removeIf(name -> job.type().field(name).isReadOnly());
          entry
              .children()
              .forEach(
                  (holder, children) ->
                      values.put(holder, merged(job, entry, holder, rows(before, holder, id))));
          out.add(Input.update(id, null, values));
        });
    return out;
  }

  private static List<StoredChildren.Row> rows(
      Map<String, Map<Long, List<StoredChildren.Row>>> before, String holder, long id) {
    return before.getOrDefault(holder, Map.of()).getOrDefault(id, List.of());
  }

  private static Collection<FieldSpec> holders(Prepared job) {
    var out = new LinkedHashSet<FieldSpec>();
    for (var slot : job.assembler().slots()) {
      var holder = slot.target().holder();
      if (holder != null) {
        out.add(holder);
      }
    }
    return out;
  }

  private List<Map<String, Object>> merged(
      Prepared job, Entry entry, String holder, List<StoredChildren.Row> rows) {
    var children = entry.children(holder);
    var placed = new ArrayList<Entry.@Nullable ChildEntry>();
    var flat = !children.isEmpty() && children.get(0).flat() != null;
    var out = flat ? byValue(job, children, rows, placed) : byPosition(job, children, rows, placed);
    entry.place(holder, placed);
    return out;
  }

  /** The n-th row is the n-th child; of a group, which is the whole record, further ones go. */
  private static List<Map<String, Object>> byPosition(
      Prepared job,
      List<Entry.ChildEntry> children,
      List<StoredChildren.Row> rows,
      List<Entry.@Nullable ChildEntry> placed) {
    var out = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < children.size(); i++) {
      var values = new LinkedHashMap<>(children.get(i).values());
      if (i < rows.size()) {
        var row = rows.get(i);
        values.replaceAll(
            (name, value) ->
                value instanceof Map<?, ?> parts ? over(row.values().get(name), parts) : value);
        values.put("id", row.id());
      }
      out.add(values);
      placed.add(children.get(i));
    }
    for (int i = children.size(); i < rows.size() && !job.isGrouped(); i++) {
      out.add(Map.of("id", rows.get(i).id()));
      placed.add(null);
    }
    return out;
  }

  private static Object over(@Nullable Object before, Map<?, ?> parts) {
    var out = new LinkedHashMap<Object, Object>();
    if (before instanceof Map<?, ?> map) {
      out.putAll(map);
    }
    out.putAll(parts);
    return out;
  }

  /**
   * What is there already stays; another value takes the place of the next one of its kind, or is
   * added.
   */
  private List<Map<String, Object>> byValue(
      Prepared job,
      List<Entry.ChildEntry> children,
      List<StoredChildren.Row> rows,
      List<Entry.@Nullable ChildEntry> placed) {
    var taken = new HashSet<Long>();
    var left = new ArrayList<Entry.ChildEntry>();
    for (var child : children) {
      var same =
          rows.stream()
              .filter(row -> !taken.contains(row.id()) && isSame(job, child, row))
              .findFirst();
      if (same.isPresent()) {
        taken.add(same.get().id());
      } else {
        left.add(child);
      }
    }
    var replaced = new HashMap<Long, Entry.ChildEntry>();
    var added = new ArrayList<Entry.ChildEntry>();
    for (var child : left) {
      var next =
          rows.stream()
              .filter(row -> !taken.contains(row.id()) && isOfKind(child, row))
              .findFirst();
      if (next.isPresent()) {
        taken.add(next.get().id());
        replaced.put(next.get().id(), child);
      } else {
        added.add(child);
      }
    }
    var out = new ArrayList<Map<String, Object>>();
    for (var row : rows) {
      var child = replaced.get(row.id());
      var values =
          child == null ? new LinkedHashMap<String, Object>() : new LinkedHashMap<>(child.values());
      values.put("id", row.id());
      out.add(values);
      placed.add(child);
    }
    for (var child : added) {
      out.add(child.values());
      placed.add(child);
    }
    return out;
  }

  private static boolean isOfKind(Entry.ChildEntry child, StoredChildren.Row row) {
    var flat = java.util.Objects.requireNonNull(child.flat());
    return flat.option().equals(row.values().get(flat.kind().name()));
  }

  private boolean isSame(Prepared job, Entry.ChildEntry child, StoredChildren.Row row) {
    if (!isOfKind(child, row)) {
      return false;
    }
    var flat = java.util.Objects.requireNonNull(child.flat());
    var value = child.values().get(flat.field().name());
    if (value == null || value.equals(row.values().get(flat.field().name()))) {
      return true;
    }
    var form = normal.of(flat, List.of(value), job.actor()).get(0);
    return form != null && form.equals(row.values().get(flat.key().name()));
  }
}
