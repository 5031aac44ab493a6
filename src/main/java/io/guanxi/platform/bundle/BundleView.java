package io.guanxi.platform.bundle;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A bundle as the API tells it, in the caller's language. */
@Component
class BundleView {

  private static final int PAGE = 100;

  private final BundleItems items;
  private final BundleReading reading;
  private final Registry registry;
  private final Problems problems;

  BundleView(BundleItems items, BundleReading reading, Registry registry, Problems problems) {
    this.items = items;
    this.reading = reading;
    this.registry = registry;
    this.problems = problems;
  }

  Map<String, Object> brief(Bundle bundle) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", bundle.id());
    out.put("type", bundle.type());
    out.put("fileName", bundle.fileName());
    out.put("state", bundle.state());
    var counts = new LinkedHashMap<String, Integer>();
    var told = items.counts(bundle.id());
    for (var state : ItemState.values()) {
      counts.put(state.name(), told.getOrDefault(state, 0));
    }
    out.put("counts", counts);
    out.put("createdAt", bundle.createdAt());
    out.put("finishedAt", bundle.finishedAt());
    out.put("problem", problem(bundle.problem()));
    return out;
  }

  private @Nullable Map<String, Object> problem(@Nullable Map<String, Object> problem) {
    if (problem == null) {
      return null;
    }
    var code = String.valueOf(problem.get("code"));
    var args =
        problem.get("args") instanceof List<?> list ? new ArrayList<Object>(list) : List.of();
    return Map.of("code", code, "message", problems.message(code, List.copyOf(args)));
  }

  Map<String, Object> full(Bundle bundle, @Nullable ItemState state, int after, Actor actor) {
    var out = brief(bundle);
    var page = items.list(bundle.id(), state, after, PAGE);
    Map<String, TypeSpec> types =
        registry.all().stream()
            .collect(Collectors.toMap(t -> t.key().plural(), Function.identity()));
    var titles = reading.titles(page, types, actor);
    out.put("files", page.stream().map(item -> told(item, titles)).toList());
    out.put("next", page.size() < PAGE ? null : page.get(page.size() - 1).position());
    return out;
  }

  private Map<String, Object> told(Bundle.Item item, Map<String, Map<Long, String>> titles) {
    var out = new LinkedHashMap<String, Object>();
    out.put("position", item.position());
    out.put("path", item.path());
    out.put("name", item.name());
    out.put("size", item.size());
    out.put("state", item.state());
    out.put("foundBy", item.foundBy());
    out.put("record", record(item, titles));
    out.put("attachment", item.attachmentId());
    out.put("code", item.code());
    out.put(
        "message",
        item.code() == null
            ? null
            : problems.message(item.code(), List.<Object>copyOf(item.args())));
    return out;
  }

  private static @Nullable Map<String, Object> record(
      Bundle.Item item, Map<String, Map<Long, String>> titles) {
    if (item.type() == null || item.recordId() == null) {
      return null;
    }
    var out = new LinkedHashMap<String, Object>();
    out.put("type", item.type());
    out.put("id", item.recordId());
    out.put("title", titles.getOrDefault(item.type(), Map.of()).get(item.recordId()));
    return out;
  }
}
