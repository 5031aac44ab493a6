package io.guanxi.platform.view;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What kept records are called now, as far as the actor may see them. */
@Component
class KeptTitles {

  /** The name that saved views have among favourites. */
  static final String VIEWS = "saved-views";

  private final Records records;
  private final Registry registry;
  private final SavedViews views;

  KeptTitles(Records records, Registry registry, SavedViews views) {
    this.records = records;
    this.registry = registry;
    this.views = views;
  }

  /** A record, or a view of some type, that somebody keeps. */
  record Kept(String type, long id) {}

  /** In the order given and each once; what is gone or out of sight is left out. */
  List<Map<String, Object>> of(List<Kept> kept, Actor actor) {
    var byType = new LinkedHashMap<String, List<Long>>();
    for (var one : kept) byType.computeIfAbsent(one.type(), t -> new ArrayList<>()).add(one.id());
    var found = new HashMap<Long, Map<String, Object>>();
    byType.forEach((type, ids) -> found.putAll(ofType(type, ids, actor)));
    return kept.stream().distinct().map(one -> found.get(one.id())).filter(m -> m != null).toList();
  }

  private Map<Long, Map<String, Object>> ofType(String type, Collection<Long> ids, Actor actor) {
    var out = new HashMap<Long, Map<String, Object>>();
    if (type.equals(VIEWS)) {
      for (var view : views.those(ids, actor))
        out.put(view.id(), told(VIEWS, view.id(), view.name(), Map.of("of", view.type())));
      return out;
    }
    try {
      var spec = registry.named(type);
      var title = spec.titleField();
      var fields = List.of(title == null ? spec.fields().get(0).name() : title);
      var which = new Filter.Compare("id", Op.IN, ids.stream().map(String::valueOf).toList());
      var query = Query.of(spec.key()).where(which).fields(fields).limit(ids.size());
      for (var record : records.list(query, actor).items())
        out.put(record.id(), told(type, record.id(), String.valueOf(record.title()), Map.of()));
    } catch (Problem outOfSight) {
      return Map.of();
    }
    return out;
  }

  private static Map<String, Object> told(
      String type, long id, String title, Map<String, Object> more) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", type);
    out.put("id", id);
    out.put("title", title);
    out.putAll(more);
    return out;
  }
}
