package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many records in one request, each with its own outcome; and one record under another system's id.
 */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}")
final class BatchController {

  private static final int MOST = 1_000;

  private final Records records;
  private final Registry registry;
  private final Problems problems;

  BatchController(Records records, Registry registry, Problems problems) {
    this.records = records;
    this.registry = registry;
    this.problems = problems;
  }

  /** The items, and the fields by which an item without id is matched with a stored record. */
  record Batch(@Nullable List<Map<String, Object>> items, @Nullable List<String> matchBy) {}

  @PostMapping("/batch")
  Map<String, Object> batch(@PathVariable String type, @RequestBody Batch batch, Actor actor) {
    var spec = registry.named(type);
    if (spec.isReadOnlyApi()) throw Problem.of(405, "read-only-type", type);
    var items = batch.items() == null ? List.<Map<String, Object>>of() : batch.items();
    if (items.size() > MOST) throw Problem.badRequest("too-many-items", MOST);
    var ids = new Matching(records, spec, batch.matchBy(), actor).ids(items);
    var inputs = new ArrayList<Input>();
    for (int i = 0; i < items.size(); i++) inputs.add(input(items.get(i), ids.get(i)));
    var outcomes = records.writeAll(spec.key(), inputs, actor);
    var results = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < outcomes.size(); i++) results.add(result(i, outcomes.get(i)));
    return Map.of("results", results);
  }

  @PutMapping("/by-external/{system}/{external}")
  Map<String, Object> upsert(
      @PathVariable String type,
      @PathVariable String system,
      @PathVariable String external,
      @RequestBody Map<String, Object> body,
      Actor actor) {
    var spec = registry.named(type);
    if (spec.isReadOnlyApi() || spec.find("externalId").isEmpty())
      throw Problem.of(405, "read-only-type", type);
    var item = new LinkedHashMap<>(body);
    item.put("sourceSystem", system);
    item.put("externalId", external);
    var id =
        new Matching(records, spec, List.of("sourceSystem", "externalId"), actor)
            .ids(List.of(item))
            .get(0);
    return RecordJson.of(records.write(spec.key(), input(item, id), actor));
  }

  private static Input input(Map<String, Object> item, @Nullable Long id) {
    var values = new LinkedHashMap<>(item);
    var version = values.remove("version");
    var delete = Boolean.TRUE.equals(values.remove("delete"));
    values.remove("id");
    if (id == null) return Input.create(values);
    var seen =
        version instanceof Integer || version instanceof Long
            ? ((Number) version).longValue()
            : null;
    return delete ? Input.delete(id, seen) : Input.update(id, seen, values);
  }

  private Map<String, Object> result(int index, Outcome outcome) {
    var out = new LinkedHashMap<String, Object>();
    out.put("index", index);
    out.put("outcome", outcome.result().name().toLowerCase(Locale.ROOT));
    if (outcome.id() != null) out.put("id", outcome.id());
    if (outcome.problem() != null) out.put("problem", problems.body(outcome.problem()));
    return out;
  }
}
