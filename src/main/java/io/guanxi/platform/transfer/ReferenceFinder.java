package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Invalid;
import io.guanxi.record.text.SortName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the records that cells refer to: one query for each column, key and chunk. */
@Component
class ReferenceFinder {

  /** How many answers a column remembers over the chunks. */
  private static final int REMEMBERED = 50_000;

  private static final Long SEVERAL = -1L;

  private final DSLContext db;
  private final AccessScope access;
  private final Records records;

  ReferenceFinder(DSLContext db, AccessScope access, Records records) {
    this.db = db;
    this.access = access;
    this.records = records;
  }

  /** How one column names records of another type. */
  static final class Lookup {
    private final TypeSpec target;
    private final List<FieldSpec> keys;
    private final Map<String, String> choices;
    private final @Nullable Long fallback;
    private final boolean optional;
    private final boolean creates;
    private final Map<String, String> createAs;
    private final @Nullable String system;
    private final Map<String, Long> known =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
          }
        };

    /**
     * A lookup.
     *
     * @param keys fields tried one after the other
     * @param choices ids by text, as the user said
     * @param creates whether what is not found is made
     * @param createAs what it has besides its name where another column names it
     * @param system the system whose old ids come first
     */
    Lookup(
        TypeSpec target,
        List<FieldSpec> keys,
        Map<String, String> choices,
        @Nullable Long fallback,
        boolean optional,
        boolean creates,
        Map<String, String> createAs,
        @Nullable String system) {
      this.target = target;
      this.keys = keys;
      this.choices = choices;
      this.fallback = fallback;
      this.optional = optional;
      this.creates = creates;
      this.createAs = createAs;
      this.system = system;
    }

    boolean creates() {
      return creates;
    }

    TypeSpec target() {
      return target;
    }
  }

  /** Puts ids where texts were waiting for them, or refuses the entry. */
  void resolve(Collection<Entry> entries, Actor actor) {
    var wanted = new HashMap<Lookup, Set<String>>();
    for (var entry : entries) {
      for (var pending : entry.pending()) {
        if (!pending.lookup().known.containsKey(pending.text())) {
          wanted.computeIfAbsent(pending.lookup(), l -> new LinkedHashSet<>()).add(pending.text());
        }
      }
    }
    var found = new HashMap<Lookup, Map<String, Long>>();
    wanted.forEach((lookup, texts) -> found.put(lookup, find(lookup, texts, actor)));
    var made = made(entries, found, actor);
    for (var entry : entries) {
      for (var pending : entry.pending()) {
        settle(
            entry,
            pending,
            found.getOrDefault(pending.lookup(), Map.of()),
            made.getOrDefault(pending.lookup(), Map.of()));
      }
    }
  }

  /**
   * Makes what was asked for and is not there, once for each name. A rehearsal takes it back, so
   * nothing of it is remembered.
   */
  private Map<Lookup, Map<String, Long>> made(
      Collection<Entry> entries, Map<Lookup, Map<String, Long>> found, Actor actor) {
    var missing = new LinkedHashMap<Lookup, Map<String, Boolean>>();
    for (var entry : entries) {
      for (var pending : entry.pending()) {
        var lookup = pending.lookup();
        var there =
            lookup.known.containsKey(pending.text())
                || found.getOrDefault(lookup, Map.of()).containsKey(pending.text());
        if (lookup.creates && !there && !entry.isRefused()) {
          missing
              .computeIfAbsent(lookup, l -> new LinkedHashMap<>())
              .merge(pending.text(), pending.other(), Boolean::logicalAnd);
        }
      }
    }
    var out = new HashMap<Lookup, Map<String, Long>>();
    missing.forEach((lookup, names) -> out.put(lookup, create(lookup, names, actor)));
    return out;
  }

  private Map<String, Long> create(Lookup lookup, Map<String, Boolean> names, Actor actor) {
    var title = Objects.requireNonNull(lookup.target.titleField());
    var inputs = new ArrayList<Input>();
    names.forEach(
        (name, other) -> {
          var values = new LinkedHashMap<String, Object>();
          if (other) {
            values.putAll(lookup.createAs);
          }
          values.put(title, name);
          inputs.add(Input.create(values));
        });
    var outcomes = records.writeAll(lookup.target.key(), inputs, actor).iterator();
    var out = new HashMap<String, Long>();
    for (var name : names.keySet()) {
      var outcome = outcomes.next();
      if (outcome.problem() == null && outcome.id() != null) {
        out.put(name, outcome.id());
      }
    }
    return out;
  }

  private static void settle(
      Entry entry, Entry.Pending pending, Map<String, Long> found, Map<String, Long> made) {
    var lookup = pending.lookup();
    var id = found.get(pending.text());
    if (id == null) {
      id = lookup.known.get(pending.text());
    } else if (!id.equals(SEVERAL)) {
      lookup.known.put(pending.text(), id);
    }
    if (SEVERAL.equals(id)) {
      entry.refuse(pending.line(), pending.column(), "several-named", List.of(pending.text()));
    } else if (id != null) {
      pending.into().put(pending.name(), id);
    } else if (made.containsKey(pending.text())) {
      pending.into().put(pending.name(), made.get(pending.text()));
    } else if (lookup.fallback != null) {
      pending.into().put(pending.name(), lookup.fallback);
    } else if (!lookup.optional) {
      entry.refuse(pending.line(), pending.column(), "nobody-named", List.of(pending.text()));
    }
  }

  private Map<String, Long> find(Lookup lookup, Set<String> texts, Actor actor) {
    var out = new HashMap<String, Long>();
    var left = new LinkedHashSet<>(texts);
    for (var text : texts) {
      var chosen = lookup.choices.get(text);
      if (chosen != null && chosen.matches("[0-9]{1,18}")) {
        out.put(text, Long.valueOf(chosen));
      }
    }
    left.removeAll(out.keySet());
    for (var key : lookup.keys) {
      var own = ownSystem(lookup, key);
      if (own != null && !left.isEmpty()) {
        byKey(lookup.target, key, left, own, actor, out);
        left.removeAll(out.keySet());
      }
      if (!left.isEmpty()) {
        byKey(lookup.target, key, left, DSL.noCondition(), actor, out);
        left.removeAll(out.keySet());
      }
    }
    return out;
  }

  /** Two systems may have used the same old id; the one that the file is of comes first. */
  private static @Nullable Condition ownSystem(Lookup lookup, FieldSpec key) {
    if (lookup.system == null || !key.name().equals(Preparation.EXTERNAL)) {
      return null;
    }
    return lookup
        .target
        .find(Preparation.SYSTEM)
        .map(field -> any(field.columns().get(0), List.of(lookup.system)))
        .orElse(null);
  }

  private void byKey(
      TypeSpec target,
      FieldSpec key,
      Set<String> texts,
      Condition which,
      Actor actor,
      Map<String, Long> out) {
    var byValue = new HashMap<Object, Set<String>>();
    for (var text : texts) {
      var value = value(key, text);
      if (value != null) {
        byValue.computeIfAbsent(value, v -> new HashSet<>()).add(text);
      }
    }
    if (byValue.isEmpty() || access.closed(target, actor).contains(key.name())) {
      return;
    }
    var column = key.columns().get(0);
    db.select(target.id(), column)
        .from(target.table())
        .where(isAny(key, byValue.keySet()))
        .and(which)
        .and(Stored.live(target))
        .and(access.rows(Verb.READ, target, actor))
        .forEach(
            row -> {
              var value = key.valueKind().canonical(row.get(column));
              for (var text : byValue.getOrDefault(value, Set.of())) {
                out.merge(text, row.value1(), (a, b) -> SEVERAL);
              }
            });
  }

  static @Nullable Object value(FieldSpec key, String text) {
    try {
      return key.valueKind().codec().fromText(key, text);
    } catch (Invalid e) {
      return null;
    }
  }

  /**
   * Equal to one of the values, by the sorted name first where there is one, since that has an
   * index.
   */
  static Condition isAny(FieldSpec field, Collection<?> values) {
    var condition = any(field.columns().get(0), values);
    var sorted = field.sortColumn();
    if (sorted == null) {
      return condition;
    }
    var names = values.stream().map(value -> SortName.of(String.valueOf(value))).toList();
    return any(sorted, names).and(condition);
  }

  @SuppressWarnings("unchecked")
  static Condition any(Field<?> column, Collection<?> values) {
    var type = column.getDataType();
    var array = (Object[]) java.lang.reflect.Array.newInstance(type.getType(), values.size());
    int i = 0;
    for (var value : values) {
      array[i++] = type.convert(value);
    }
    return ((Field<Object>) column).eq(DSL.any(array));
  }
}
