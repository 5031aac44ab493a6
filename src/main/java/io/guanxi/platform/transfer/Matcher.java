package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the stored records that entries are about, by their match keys: one query a chunk, one more
 * for each child key.
 */
@Component
class Matcher {

  private final DSLContext db;
  private final AccessScope access;
  private final Normal normal;

  Matcher(DSLContext db, AccessScope access, Normal normal) {
    this.db = db;
    this.access = access;
    this.normal = normal;
  }

  /**
   * An entry with its key; values in the order of the match keys, null where the cell was empty.
   */
  record Keyed(Entry entry, List<@Nullable Object> key) {}

  /** Entries without any part of a key are refused and left out. */
  List<Keyed> keyed(Prepared job, List<Entry> entries) {
    var columns = new ArrayList<List<@Nullable Object>>();
    for (var target : job.matchBy()) {
      columns.add(
          target instanceof Target.Flat flat
              ? flat(flat, entries, job.actor())
              : plain(target, entries));
    }
    var out = new ArrayList<Keyed>();
    for (int i = 0; i < entries.size(); i++) {
      var key = new ArrayList<@Nullable Object>();
      for (var column : columns) {
        key.add(column.get(i));
      }
      if (isEmpty(job, key)) {
        var entry = entries.get(i);
        entry.refuse(entry.group().line(), -1, "match-key-missing", List.of());
      } else {
        out.add(new Keyed(entries.get(i), key));
      }
    }
    return out;
  }

  /** The name of the system alone names nothing. */
  private static boolean isEmpty(Prepared job, List<@Nullable Object> key) {
    for (int i = 0; i < key.size(); i++) {
      var system = job.matchBy().get(i).name().equals(Preparation.SYSTEM) && key.size() > 1;
      if (key.get(i) != null && !system) {
        return false;
      }
    }
    return true;
  }

  private static List<@Nullable Object> plain(Target target, List<Entry> entries) {
    var out = new ArrayList<@Nullable Object>();
    var field = target.field();
    for (var entry : entries) {
      var value = entry.values().getOrDefault(field.name(), entry.keys().get(field.name()));
      out.add(canonical(field, value));
    }
    return out;
  }

  /** What cannot be read is refused by the engine, with its reason. */
  private static @Nullable Object canonical(FieldSpec field, @Nullable Object value) {
    try {
      return value == null ? null : comparable(field.kind().codec().read(field, value));
    } catch (Invalid e) {
      return value;
    }
  }

  private static Object comparable(Object value) {
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  private List<@Nullable Object> flat(Target.Flat target, List<Entry> entries, Actor actor) {
    var values = new ArrayList<Object>();
    var places = new HashMap<Integer, Integer>();
    for (int i = 0; i < entries.size(); i++) {
      for (var child : entries.get(i).children(target.holder().name())) {
        var value = child.values().get(target.field().name());
        var flat = child.flat();
        if (value != null
            && flat != null
            && flat.option().equals(target.option())
            && !places.containsKey(i)) {
          places.put(i, values.size());
          values.add(value);
        }
      }
    }
    var forms = normal.of(target, values, actor);
    var out = new ArrayList<@Nullable Object>();
    for (int i = 0; i < entries.size(); i++) {
      var place = places.get(i);
      out.add(place == null ? null : forms.get(place));
    }
    return out;
  }

  /** The ids of the records that match each entry. */
  Map<Entry, Set<Long>> match(Prepared job, List<Keyed> wanted) {
    var out = new HashMap<Entry, Set<Long>>();
    var plain = new ArrayList<Integer>();
    for (int i = 0; i < job.matchBy().size(); i++) {
      if (job.matchBy().get(i) instanceof Target.Flat flat) {
        narrow(out, wanted, i, byChild(job, flat, values(wanted, i)));
      } else {
        plain.add(i);
      }
    }
    if (!plain.isEmpty()) {
      var found = byFields(job, plain, wanted);
      for (var keyed : wanted) {
        narrow(out, keyed.entry(), found.getOrDefault(part(keyed.key(), plain), Set.of()));
      }
    }
    return out;
  }

  private static void narrow(
      Map<Entry, Set<Long>> out, List<Keyed> wanted, int index, Map<Object, Set<Long>> found) {
    for (var keyed : wanted) {
      var value = keyed.key().get(index);
      narrow(out, keyed.entry(), value == null ? Set.of() : found.getOrDefault(value, Set.of()));
    }
  }

  private static void narrow(Map<Entry, Set<Long>> out, Entry entry, Set<Long> ids) {
    var before = out.get(entry);
    var now = new HashSet<>(ids);
    if (before != null) {
      now.retainAll(before);
    }
    out.put(entry, now);
  }

  private static Set<Object> values(List<Keyed> wanted, int index) {
    var out = new HashSet<Object>();
    for (var keyed : wanted) {
      var value = keyed.key().get(index);
      if (value != null) {
        out.add(value);
      }
    }
    return out;
  }

  private static List<@Nullable Object> part(List<@Nullable Object> key, List<Integer> indexes) {
    var out = new ArrayList<@Nullable Object>();
    for (int i : indexes) {
      out.add(key.get(i));
    }
    return out;
  }

  private Map<List<@Nullable Object>, Set<Long>> byFields(
      Prepared job, List<Integer> indexes, List<Keyed> wanted) {
    var type = job.type();
    for (int index : indexes) demand(type, job.matchBy().get(index).field(), job);
    var where = Stored.live(type).and(access.rows(Verb.READ, type, job.actor()));
    var columns = new ArrayList<Field<?>>();
    columns.add(type.id());
    for (int index : indexes) {
      var field = job.matchBy().get(index).field();
      columns.add(field.columns().get(0));
      if (wanted.stream().noneMatch(keyed -> keyed.key().get(index) == null)) {
        where = where.and(ReferenceFinder.isAny(field, values(wanted, index)));
      }
    }
    var out = new HashMap<List<@Nullable Object>, Set<Long>>();
    db.select(columns)
        .from(type.table())
        .where(where)
        .forEach(
            row -> {
              var key = new ArrayList<@Nullable Object>();
              for (int i = 0; i < indexes.size(); i++) {
                var field = job.matchBy().get(indexes.get(i)).field();
                var value = row.get(i + 1);
                key.add(value == null ? null : comparable(field.kind().canonical(value)));
              }
              out.computeIfAbsent(key, k -> new HashSet<>()).add(row.get(type.id()));
            });
    return out;
  }

  /** Whether a record is found tells what the field says: only to those who may know it. */
  private void demand(TypeSpec type, FieldSpec field, Prepared job) {
    if (access.closed(type, job.actor()).contains(field.name()))
      throw Problem.of(422, "masked-field", field.name());
  }

  private Map<Object, Set<Long>> byChild(Prepared job, Target.Flat target, Set<Object> values) {
    var out = new HashMap<Object, Set<Long>>();
    if (values.isEmpty()) {
      return out;
    }
    TypeSpec type = job.type();
    demand(target.type(), target.key(), job);
    demand(target.type(), target.field(), job);
    var parent = Objects.requireNonNull(target.holder().children()).parent();
    var key = target.key().columns().get(0);
    var readable =
        DSL.select(type.id())
            .from(type.table())
            .where(Stored.live(type))
            .and(access.rows(Verb.READ, type, job.actor()));
    db.select(parent, key)
        .from(target.type().table())
        .where(ReferenceFinder.any(key, values))
        .and(target.kind().sql().eq(target.option()))
        .and(parent.in(readable))
        .forEach(
            row ->
                out.computeIfAbsent(Objects.requireNonNull(row.value2()), v -> new HashSet<>())
                    .add(row.value1()));
    return out;
  }
}
