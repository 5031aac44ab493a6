package io.guanxi.customer.duplicate;

import io.guanxi.kernel.TypeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds pairs among stored records by the keys they share. Its work grows with the keys alone. */
@Component
class Finder {

  /** The keys, which are hashes, are walked over in this many slices of equal width. */
  static final int SLICES = 256;

  private static final int BATCH = 5_000;
  private static final long WIDTH = 1L << 56;

  private final DSLContext db;
  private final FactsReader facts;
  private final KeyStore keys;
  private final Pairs pairs;

  Finder(DSLContext db, FactsReader facts, KeyStore keys, Pairs pairs) {
    this.db = db;
    this.facts = facts;
    this.keys = keys;
    this.pairs = pairs;
  }

  private record Couple(long one, long other) {}

  /** The pairs that share a key of one slice; how many are worth a review. */
  long slice(int number, long scan) {
    long from = Long.MIN_VALUE + number * WIDTH;
    var groups =
        db.fetch(
            """
            SELECT array_agg(record_id) FROM duplicate_key WHERE key BETWEEN ? AND ?
            GROUP BY key HAVING count(*) BETWEEN 2 AND ?
            """,
            from,
            from + (WIDTH - 1),
            KeyStore.MOST_HOLDERS);
    long found = 0;
    var couples = new LinkedHashSet<Couple>();
    for (var group : groups) {
      couple((Long[]) group.get(0), couples);
      if (couples.size() < BATCH) continue;
      found += keep(couples, scan);
      couples.clear();
    }
    return found + keep(couples, scan);
  }

  /** The pairs of one record with others. */
  void around(TypeKey type, long id) {
    var own = facts.stored(type, List.of(id)).get(id);
    if (own == null) return;
    var couples = new LinkedHashSet<Couple>();
    for (var other : keys.sharing(Keys.of(own)))
      if (other != id) couples.add(new Couple(Math.min(id, other), Math.max(id, other)));
    keep(couples, 0);
  }

  private static void couple(Long[] ids, Set<Couple> into) {
    for (int i = 0; i < ids.length; i++)
      for (int j = i + 1; j < ids.length; j++)
        into.add(new Couple(Math.min(ids[i], ids[j]), Math.max(ids[i], ids[j])));
  }

  private long keep(Collection<Couple> couples, long scan) {
    long found = 0;
    for (var type : FactsReader.TYPES) {
      var all = facts.stored(type, ids(couples));
      var mine =
          couples.stream()
              .filter(c -> all.containsKey(c.one()) && all.containsKey(c.other()))
              .toList();
      found += pairs.keep(scored(type, mine, all), scan);
    }
    return found;
  }

  private List<Pair.Found> scored(TypeKey type, List<Couple> couples, Map<Long, Facts> all) {
    var shared = new HashSet<Long>();
    for (var couple : couples)
      Candidates.addShared(shared, of(all, couple.one()), of(all, couple.other()));
    var counts = keys.counts(shared);
    var out = new ArrayList<Pair.Found>();
    for (var couple : couples) {
      var score =
          Scorer.score(
              of(all, couple.one()), of(all, couple.other()), key -> counts.getOrDefault(key, 0));
      out.add(Pair.Found.of(type.singular(), couple.one(), couple.other(), score));
    }
    return out;
  }

  private static Facts of(Map<Long, Facts> all, long id) {
    return Objects.requireNonNull(all.get(id));
  }

  private static Set<Long> ids(Collection<Couple> couples) {
    var out = new HashSet<Long>();
    for (var couple : couples) {
      out.add(couple.one());
      out.add(couple.other());
    }
    return out;
  }
}
