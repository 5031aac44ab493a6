package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Titles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds stored records that another may be the same as. */
@Component
class Candidates {

  /** A hint worth showing. */
  static final int WORTH_A_HINT = 10;

  private final Titles titles;
  private final FactsReader facts;
  private final KeyStore keys;

  Candidates(Titles titles, FactsReader facts, KeyStore keys) {
    this.titles = titles;
    this.facts = facts;
    this.keys = keys;
  }

  /** A stored record with how likely it is the one asked about. */
  record Candidate(long id, Score score) {}

  /** Those the actor may see, the likeliest first. */
  List<Candidate> of(Facts wanted, int most, Actor actor) {
    var near = keys.sharing(Keys.of(wanted));
    near.remove(wanted.id());
    var seen = facts.stored(wanted.type(), titles.of(wanted.type(), near, actor).keySet()).values();
    var counts = counts(wanted, seen);
    var out = new ArrayList<Candidate>();
    for (var other : seen) {
      var score = Scorer.score(wanted, other, key -> counts.getOrDefault(key, 0));
      if (score.value() >= WORTH_A_HINT) out.add(new Candidate(other.id(), score));
    }
    out.sort(
        Comparator.comparingInt((Candidate c) -> -c.score().value())
            .thenComparingLong(Candidate::id));
    return out.size() > most ? List.copyOf(out.subList(0, most)) : out;
  }

  /** Those that he may not see and that are most likely the one asked about, by their ids only. */
  List<Long> hidden(Facts wanted, int most, Actor actor) {
    var near = keys.sharing(Keys.of(wanted));
    near.remove(wanted.id());
    near.removeAll(titles.of(wanted.type(), near, actor).keySet());
    var others = facts.stored(wanted.type(), near).values();
    var counts = counts(wanted, others);
    return others.stream()
        .filter(
            other ->
                Scorer.score(wanted, other, key -> counts.getOrDefault(key, 0)).value()
                    >= Pairs.WORTH_A_REVIEW)
        .map(Facts::id)
        .sorted()
        .limit(most)
        .toList();
  }

  /** How many have the numbers and addresses that are shared here. */
  private Map<Long, Integer> counts(Facts wanted, Collection<Facts> others) {
    var shared = new HashSet<Long>();
    for (var other : others) addShared(shared, wanted, other);
    return new HashMap<>(keys.counts(shared));
  }

  static void addShared(Set<Long> into, Facts a, Facts b) {
    for (var email : a.emails()) if (b.emails().contains(email)) into.add(Keys.email(a, email));
    for (var phone : a.phones().keySet())
      if (b.phones().containsKey(phone)) into.add(Keys.phone(a, phone));
  }
}
