package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Merge;
import io.guanxi.record.Registry;
import io.guanxi.record.Titles;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells of merges in the caller's language. */
@Component
class MergeWords {

  private final Registry registry;
  private final Titles titles;
  private final Labels labels;
  private final MessageSource messages;

  MergeWords(Registry registry, Titles titles, Labels labels, MessageSource messages) {
    this.registry = registry;
    this.titles = titles;
    this.labels = labels;
    this.messages = messages;
  }

  Map<String, Object> moves(Merge.Moves moves) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", moves.type());
    out.put("field", moves.field());
    out.put("label", label(moves.type(), moves.field()));
    out.put("count", moves.count());
    out.put("same", moves.same());
    return out;
  }

  /** What stayed where it is, with the titles of what the actor may see. */
  List<Map<String, Object>> left(List<Merge.Left> all, Actor actor) {
    var ids = new LinkedHashMap<String, Set<Long>>();
    for (var left : all) ids.computeIfAbsent(left.type(), type -> new HashSet<>()).add(left.id());
    var names = new HashMap<String, Map<Long, String>>();
    ids.forEach(
        (type, some) ->
            registry
                .find(type)
                .ifPresent(spec -> names.put(type, titles.of(spec.key(), some, actor))));
    var out = new ArrayList<Map<String, Object>>();
    for (var left : all)
      out.add(left(left, names.getOrDefault(left.type(), Map.of()).get(left.id())));
    return out;
  }

  private Map<String, Object> left(Merge.Left left, @Nullable String title) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", left.type());
    out.put("id", left.id());
    out.put("field", left.field());
    out.put("label", label(left.type(), left.field()));
    out.put("title", title);
    out.put("code", left.reason());
    out.put("message", word("duplicate.left." + left.reason()));
    return out;
  }

  /** The records with their titles, whether deleted or not. */
  List<Map<String, Object>> titles(TypeKey type, Collection<Long> ids, Actor actor) {
    var names = titles.of(type, ids, actor);
    return ids.stream().map(id -> reference(id, names.get(id))).toList();
  }

  Map<String, Object> person(long id, Actor actor) {
    var people = registry.all().stream().filter(TypeSpec::isPeople).findFirst();
    return reference(
        id, people.map(type -> titles.of(type.key(), List.of(id), actor).get(id)).orElse(null));
  }

  private static Map<String, Object> reference(long id, @Nullable String title) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", id);
    out.put("title", title);
    return out;
  }

  /** A child is known by the list it is in, another record by its type. */
  private String label(String type, String field) {
    var locale = LocaleContextHolder.getLocale();
    var spec = registry.find(type).orElse(null);
    if (spec == null) return word("duplicate.link." + type);
    var label = labels.type(spec, true, locale);
    if (spec.isChild() || spec.find(field).isEmpty()) return label;
    return label + " · " + labels.field(spec, spec.field(field), locale);
  }

  private String word(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
