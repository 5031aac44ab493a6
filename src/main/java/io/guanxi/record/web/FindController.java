package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over all types, and sums over one. */
@RestController
final class FindController {

  private static final int LONGEST_SEARCH = 200;
  private static final int HITS_OF_A_TYPE = 6;

  private final Records records;
  private final Registry registry;
  private final AccessScope access;

  FindController(Records records, Registry registry, AccessScope access) {
    this.records = records;
    this.registry = registry;
    this.access = access;
  }

  @GetMapping("/api/v1/search")
  Map<String, Object> search(@RequestParam String q, Actor actor) {
    if (q.length() > LONGEST_SEARCH) throw Problem.badRequest("search-too-long", LONGEST_SEARCH);
    var groups = new ArrayList<Map<String, Object>>();
    for (var type : registry.all()) {
      if (q.isBlank() || !type.has("search") || !access.may(Verb.READ, type, actor)) continue;
      var found =
          records.list(
              Query.of(type.key()).q(q).fields(shown(type, actor)).limit(HITS_OF_A_TYPE), actor);
      if (!found.items().isEmpty())
        groups.add(
            Map.of(
                "type",
                type.key().plural(),
                "items",
                found.items().stream().map(this::hit).toList()));
    }
    return Map.of("groups", groups);
  }

  /** The title and the first few fields of the type's list, for a second line. */
  private List<String> shown(TypeSpec type, Actor actor) {
    var hidden = access.hidden(type, actor);
    return type.list().stream().filter(name -> !hidden.contains(name)).limit(5).toList();
  }

  private Map<String, Object> hit(Snapshot record) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", record.id());
    out.put("title", record.title());
    var second = new ArrayList<String>();
    for (var name : record.type().list()) {
      var value = record.value(name);
      if (value == null || name.equals(record.type().titleField()) || second.size() == 3) continue;
      var ref = record.titles().get(name);
      if (ref != null && ref.title() != null) second.add(ref.title());
      else if (value instanceof String text && record.type().field(name).options().isEmpty())
        second.add(text);
    }
    out.put("subtitle", String.join(" · ", second));
    return out;
  }

  @GetMapping("/api/v1/{type:[a-z][a-z-]*}/aggregate")
  Map<String, Object> aggregate(
      @PathVariable String type, @RequestParam Map<String, String> params, Actor actor) {
    var query = QueryParams.read(registry.named(type), params, Set.of("group", "measure"));
    var rows =
        records.aggregate(
            query,
            QueryParams.list(params.get("group")),
            QueryParams.list(params.getOrDefault("measure", "count")),
            actor);
    return Map.of("rows", rows);
  }
}
