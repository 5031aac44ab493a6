package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.transfer.ImportAdvice;
import io.guanxi.record.Titles;
import io.guanxi.record.TypeSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of rows taken in that they may be there already, in the file or before it. */
@Component
class ImportedTwice implements ImportAdvice {

  private final Titles names;
  private final FactsReader facts;
  private final KeyStore keys;
  private final Disclosure disclosure;

  ImportedTwice(Titles names, FactsReader facts, KeyStore keys, Disclosure disclosure) {
    this.names = names;
    this.facts = facts;
    this.keys = keys;
    this.disclosure = disclosure;
  }

  @Override
  public Map<Long, Remark> about(TypeSpec type, List<Long> created, Actor actor) {
    if (!FactsReader.TYPES.contains(type.key())) return Map.of();
    var near = earlier(created);
    var fresh = facts.stored(type.key(), near.keySet());
    var others = new HashSet<Long>();
    near.values().forEach(others::addAll);
    var titles = names.of(type.key(), others, actor);
    boolean tells = disclosure.tells(actor);
    var stored = facts.stored(type.key(), tells ? others : titles.keySet());
    var counts = counts(near, fresh, stored);
    var out = new HashMap<Long, Remark>();
    near.forEach(
        (id, ids) -> {
          int best = Pairs.WORTH_A_REVIEW - 1;
          for (var other : ids) {
            var known = stored.get(other);
            var own = fresh.get(id);
            if (known == null || own == null) continue;
            var score = Scorer.score(own, known, key -> counts.getOrDefault(key, 0)).value();
            if (score <= best) continue;
            var remark = remark(type, other, titles, actor);
            if (remark == null) continue;
            best = score;
            out.put(id, remark);
          }
        });
    return out;
  }

  private @Nullable Remark remark(
      TypeSpec type, long other, Map<Long, String> titles, Actor actor) {
    var title = titles.get(other);
    if (title != null) return new Remark("possible-duplicate", List.of(title));
    var said = disclosure.about(type.key(), other, actor);
    if (said == null) return null;
    var owner = said.get("owner");
    return owner == null
        ? new Remark("possible-duplicate-hidden", List.of())
        : new Remark("possible-duplicate-of", List.of(owner));
  }

  /** Who has a key in common with each, and came before it. */
  private Map<Long, Set<Long>> earlier(List<Long> created) {
    var out = keys.neighbours(created);
    out.forEach((id, others) -> others.removeIf(other -> other >= id));
    out.values().removeIf(Set::isEmpty);
    return out;
  }

  private Map<Long, Integer> counts(
      Map<Long, Set<Long>> near, Map<Long, Facts> fresh, Map<Long, Facts> stored) {
    var shared = new HashSet<Long>();
    near.forEach(
        (id, ids) -> {
          for (var other : ids) {
            var known = stored.get(other);
            var own = fresh.get(id);
            if (known != null && own != null) Candidates.addShared(shared, own, known);
          }
        });
    return keys.counts(shared);
  }
}
