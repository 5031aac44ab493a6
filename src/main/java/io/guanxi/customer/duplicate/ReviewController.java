package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.web.RecordJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pairs that somebody should look at, and the search for them. */
@RestController
@RequestMapping("/api/v1/duplicates")
class ReviewController {

  private static final int LARGEST_PAGE = 200;

  private final Pairs pairs;
  private final Scans scans;
  private final Summaries summaries;
  private final DuplicateWords words;
  private final Registry registry;
  private final AccessScope access;
  private final Standing standing;

  ReviewController(
      Pairs pairs,
      Scans scans,
      Summaries summaries,
      DuplicateWords words,
      Registry registry,
      AccessScope access,
      Standing standing) {
    this.pairs = pairs;
    this.scans = scans;
    this.summaries = summaries;
    this.words = words;
    this.registry = registry;
    this.access = access;
    this.standing = standing;
  }

  /** {@code {items: [{id, score, reasons, state, records: [a, b]}], next, count}}. */
  @GetMapping
  Map<String, Object> list(
      @RequestParam(defaultValue = "customers") String type,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    var spec = type(type, Verb.READ, actor);
    if (limit < 1 || limit > LARGEST_PAGE) throw Problem.badRequest("bad-limit", LARGEST_PAGE);
    var wanted = state(state);
    var cursor = after == null || after.isEmpty() ? null : after;
    var found = pairs.page(spec, wanted, cursor, limit + 1, actor);
    var more = found.size() > limit;
    var shown = more ? found.subList(0, limit) : found;
    var ids = new HashSet<Long>();
    shown.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    var records = summaries.of(spec.key(), ids, actor);
    var out = new LinkedHashMap<String, Object>();
    out.put("items", shown.stream().map(pair -> json(pair, records)).toList());
    out.put("next", more ? Pairs.cursor(shown.get(shown.size() - 1)) : null);
    out.put("count", cursor == null ? pairs.count(spec, wanted, actor) : null);
    return out;
  }

  private Map<String, Object> json(Pair pair, Map<Long, Snapshot> records) {
    var both = new ArrayList<Map<String, Object>>();
    for (var id : List.of(pair.one(), pair.other())) {
      var record = records.get(id);
      if (record != null) both.add(RecordJson.of(record));
    }
    var out = new LinkedHashMap<String, Object>();
    out.put("id", pair.id());
    out.put("type", registry.logged(pair.type()).key().plural());
    out.put("score", pair.score());
    out.put("reasons", words.reasons(pair.reasons()));
    out.put("state", pair.state().name().toLowerCase(Locale.ROOT));
    out.put("foundAt", pair.foundAt());
    out.put("ids", List.of(pair.one(), pair.other()));
    out.put("records", both);
    return out;
  }

  /** They are two: the pair is not shown again. */
  @PostMapping("/{id:[0-9]+}/dismiss")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(@PathVariable long id, Actor actor) {
    decide(id, Pair.State.OPEN, Pair.State.DISMISSED, actor);
  }

  @PostMapping("/{id:[0-9]+}/reopen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(@PathVariable long id, Actor actor) {
    decide(id, Pair.State.DISMISSED, Pair.State.OPEN, actor);
  }

  private void decide(long id, Pair.State from, Pair.State to, Actor actor) {
    var pair = pairs.get(id, actor);
    type(registry.logged(pair.type()).key().plural(), Verb.UPDATE, actor);
    if (pair.state() == to) return;
    if (pair.state() != from) throw Problem.conflict("duplicate-decided");
    pairs.decide(id, to, actor);
  }

  /** The latest search; {@code {state: "none"}} when there was none yet. */
  @GetMapping("/scan")
  Map<String, Object> scan(Actor actor) {
    type("customers", Verb.READ, actor);
    return json(scans.latest());
  }

  /** Searches anew, or tells of the search that is going on; it is work for the whole server. */
  @PostMapping("/scan")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> rescan(Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    return json(scans.start(actor.id()));
  }

  private static Map<String, Object> json(Scans.@Nullable Scan scan) {
    if (scan == null) return Map.of("state", "none");
    var out = new LinkedHashMap<String, Object>();
    out.put("id", scan.id());
    out.put("state", scan.state());
    out.put("phase", scan.phase());
    out.put("done", scan.done());
    out.put("total", scan.total());
    out.put("found", scan.found());
    out.put("startedAt", scan.startedAt());
    out.put("finishedAt", scan.finishedAt());
    return out;
  }

  private TypeSpec type(String plural, Verb verb, Actor actor) {
    var spec = registry.named(plural);
    if (!FactsReader.TYPES.contains(spec.key())) throw Problem.of(404, "unknown-type", plural);
    if (!access.may(verb, spec, actor)) throw Problem.forbidden("may-not", verb.code(), plural);
    return spec;
  }

  private static Pair.State state(String text) {
    for (var state : Pair.State.values())
      if (Objects.equals(state.name().toLowerCase(Locale.ROOT), text)) return state;
    throw Problem.badRequest("bad-parameter", "state");
  }
}
