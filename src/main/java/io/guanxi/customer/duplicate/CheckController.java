package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import io.guanxi.record.web.RecordJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a record that is being typed may already exist as. Stores nothing, blocks nothing. */
@RestController
class CheckController {

  private static final int MOST = 5;

  private final Candidates candidates;
  private final Registry registry;
  private final AccessScope access;
  private final DuplicateWords words;
  private final Summaries summaries;
  private final Disclosure disclosure;
  private final TransactionTemplate transaction;

  CheckController(
      Candidates candidates,
      Registry registry,
      AccessScope access,
      DuplicateWords words,
      Summaries summaries,
      Disclosure disclosure,
      TransactionTemplate transaction) {
    this.candidates = candidates;
    this.registry = registry;
    this.access = access;
    this.words = words;
    this.summaries = summaries;
    this.disclosure = disclosure;
    this.transaction = transaction;
  }

  /**
   * {@code {items: [{record, score, likely, reasons: [{code, value, message}]}], hidden: [{token,
   * asked, owner?}]}}, likeliest first; hidden are records one may not see, as far as one is told.
   */
  @PostMapping("/api/v1/{type:customers|contacts}/duplicates")
  Map<String, Object> check(
      @PathVariable String type, @RequestBody Map<String, Object> values, Actor actor) {
    var spec = registry.named(type);
    if (!access.may(Verb.READ, spec, actor)) throw Problem.forbidden("may-not", "read", type);
    var found = candidates.of(FactsReader.typed(spec.key(), values), MOST, actor);
    var shown =
        summaries.of(spec.key(), found.stream().map(Candidates.Candidate::id).toList(), actor);
    var items = new ArrayList<Map<String, Object>>();
    for (var candidate : found) {
      var record = shown.get(candidate.id());
      if (record == null) continue;
      var item = new LinkedHashMap<String, Object>();
      item.put("record", RecordJson.of(record));
      item.put("score", candidate.score().value());
      item.put("likely", candidate.score().value() >= Pairs.WORTH_A_REVIEW);
      item.put("reasons", words.reasons(candidate.score().reasons()));
      items.add(item);
    }
    return Map.of("items", items, "hidden", hidden(FactsReader.typed(spec.key(), values), actor));
  }

  /** What may be said of those that the actor may not see. */
  private List<Map<String, Object>> hidden(Facts wanted, Actor actor) {
    if (!disclosure.tells(actor)) return List.of();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<Map<String, Object>> out = new ArrayList<>();
              if (!disclosure.ask(actor)) return out;
              for (var id : candidates.hidden(wanted, MOST, actor)) {
                var said = disclosure.about(wanted.type(), id, actor);
                if (said != null) out.add(said);
              }
              return out;
            }));
  }
}
