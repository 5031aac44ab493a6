package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.DUPLICATE_KEY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The keys of all records, and who else has them. */
@Component
class KeyStore {

  /** A key that more records have says nothing, and is not looked at for candidates. */
  static final int MOST_HOLDERS = 20;

  private final DSLContext db;

  KeyStore(DSLContext db) {
    this.db = db;
  }

  void forget(Collection<Long> records) {
    if (records.isEmpty()) return;
    db.deleteFrom(DUPLICATE_KEY)
        .where(DUPLICATE_KEY.RECORD_ID.eq(DSL.any(records.toArray(Long[]::new))))
        .execute();
  }

  void keep(Collection<Facts> all) {
    var keys = new ArrayList<Long>();
    var records = new ArrayList<Long>();
    for (var facts : all)
      for (var key : Keys.of(facts)) {
        keys.add(key);
        records.add(facts.id());
      }
    if (keys.isEmpty()) return;
    db.execute(
        "INSERT INTO duplicate_key (key, record_id) SELECT * FROM unnest({0}, {1})",
        DSL.val(keys.toArray(Long[]::new)), DSL.val(records.toArray(Long[]::new)));
  }

  /** Who has which of these keys; keys that too many have are left out. */
  Set<Long> sharing(Collection<Long> keys) {
    var out = new HashSet<Long>();
    holders(keys, MOST_HOLDERS + 1)
        .values()
        .forEach(
            records -> {
              if (records.size() <= MOST_HOLDERS) out.addAll(records);
            });
    return out;
  }

  /** By record, who else has a key of it; keys that too many have are left out. */
  Map<Long, Set<Long>> neighbours(Collection<Long> records) {
    var out = new HashMap<Long, Set<Long>>();
    if (records.isEmpty()) return out;
    db.fetch(
            """
            SELECT k.record_id, h.ids FROM duplicate_key k CROSS JOIN LATERAL (
              SELECT array_agg(d.record_id) AS ids
              FROM (SELECT e.record_id FROM duplicate_key e WHERE e.key = k.key LIMIT {1}) d) h
            WHERE k.record_id = ANY ({0}) AND cardinality(h.ids) BETWEEN 2 AND {2}
            """,
            DSL.val(records.toArray(Long[]::new)),
            DSL.inline(MOST_HOLDERS + 1),
            DSL.inline(MOST_HOLDERS))
        .forEach(
            row -> {
              var id = row.get(0, Long.class);
              var others = out.computeIfAbsent(id, i -> new HashSet<>());
              for (var other : row.get(1, Long[].class)) if (!other.equals(id)) others.add(other);
            });
    return out;
  }

  /** How many records have each key, counted up to a few. */
  Map<Long, Integer> counts(Collection<Long> keys) {
    var out = new HashMap<Long, Integer>();
    holders(keys, Scorer.FEW + 1).forEach((key, records) -> out.put(key, records.size()));
    return out;
  }

  /** Who has each key, up to so many. */
  Map<Long, List<Long>> holders(Collection<Long> keys, int most) {
    if (keys.isEmpty()) return Map.of();
    var wanted = DSL.val(keys.stream().distinct().toArray(Long[]::new));
    return db
        .fetch(
            """
            SELECT w.key, h.record_id FROM unnest({0}) AS w(key)
            CROSS JOIN LATERAL (SELECT d.record_id FROM duplicate_key d WHERE d.key = w.key LIMIT {1}) h
            """,
            wanted, DSL.inline(most))
        .stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                row -> row.get(0, Long.class),
                java.util.stream.Collectors.mapping(
                    row -> row.get(1, Long.class), java.util.stream.Collectors.toList())));
  }
}
