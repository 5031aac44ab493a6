package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.HistoryEntry;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.TimelineItem;
import io.guanxi.record.TypeSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A record's story: its history, its timeline, and taking the last change back. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}/{id:[0-9]+}")
final class StoryController {

  private static final int LARGEST_PAGE = 200;

  private final Records records;
  private final Registry registry;

  StoryController(Records records, Registry registry) {
    this.records = records;
    this.registry = registry;
  }

  @GetMapping("/history")
  Map<String, Object> history(
      @PathVariable String type,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    var found = records.history(registry.named(type).key(), id, after, limit(limit), actor);
    return page(found.items().stream().map(StoryController::change).toList(), found.next());
  }

  @GetMapping("/timeline")
  Map<String, Object> timeline(
      @PathVariable String type,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kinds,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    if (q != null && q.length() > QueryParams.LONGEST_SEARCH)
      throw Problem.badRequest("search-too-long", QueryParams.LONGEST_SEARCH);
    var found =
        records.timeline(
            registry.named(type).key(),
            id,
            Set.copyOf(QueryParams.list(kinds)),
            q,
            after,
            limit(limit),
            actor);
    return page(found.items().stream().map(StoryController::item).toList(), found.next());
  }

  @PostMapping("/undo")
  Map<String, Object> undo(@PathVariable String type, @PathVariable long id, Actor actor) {
    TypeSpec spec = registry.named(type);
    if (spec.isReadOnlyApi()) throw Problem.of(405, "read-only-type", type);
    var outcome = records.undo(spec.key(), id, actor);
    if (outcome.problem() != null) throw outcome.problem();
    return outcome.record() == null
        ? Map.of("id", id, "deleted", true)
        : RecordJson.of(outcome.record());
  }

  private static int limit(int asked) {
    if (asked < 1 || asked > LARGEST_PAGE) throw Problem.badRequest("bad-limit", LARGEST_PAGE);
    return asked;
  }

  private static Map<String, Object> page(Object items, @Nullable String next) {
    var out = new LinkedHashMap<String, Object>();
    out.put("items", items);
    out.put("next", next);
    return out;
  }

  private static Map<String, Object> change(HistoryEntry entry) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", entry.id());
    out.put("at", entry.at());
    out.put("by", entry.by());
    out.put("origin", entry.origin());
    out.put("originRef", entry.originRef());
    out.put("action", entry.action());
    var changes = new java.util.ArrayList<Map<String, Object>>();
    entry
        .changes()
        .forEach(
            (field, change) -> {
              var one = new LinkedHashMap<String, Object>();
              one.put("field", field);
              if (change instanceof java.util.List<?> pair && pair.size() == 2) {
                one.put("from", pair.get(0));
                one.put("to", pair.get(1));
              } else {
                one.put("children", change);
              }
              changes.add(one);
            });
    out.put("changes", changes);
    return out;
  }

  private static Map<String, Object> item(TimelineItem item) {
    var out = new LinkedHashMap<String, Object>();
    out.put("at", item.at());
    out.put("id", item.id());
    var record = item.record();
    if (record != null) {
      out.put("type", record.type().key().plural());
      out.put("record", RecordJson.of(record));
    }
    if (item.change() != null) {
      out.put("type", "changes");
      out.put("change", change(item.change()));
    }
    return out;
  }
}
