package io.guanxi.customer.customer;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import io.guanxi.record.web.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The customers that one is related to, each with the word for it from where one looks. */
@RestController
class RelationController {

  private final Relations relations;
  private final Registry registry;
  private final Labels labels;
  private final MessageSource messages;

  RelationController(
      Relations relations, Registry registry, Labels labels, MessageSource messages) {
    this.relations = relations;
    this.registry = registry;
    this.labels = labels;
    this.messages = messages;
  }

  record Items(List<Map<String, Object>> items, boolean cut) {}

  @GetMapping("/api/v1/customers/{id:[0-9]+}/relations")
  Items relations(@PathVariable long id, Actor actor, Locale locale) {
    var found = relations.of(id, actor);
    return new Items(
        found.items().stream().map(relation -> told(relation, locale)).toList(), found.cut());
  }

  private Map<String, Object> told(Relations.Relation relation, Locale locale) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", relation.id());
    out.put("version", relation.version());
    out.put("kind", relation.kind());
    out.put("back", relation.back());
    out.put("word", word(relation, locale));
    out.put("customer", customer(relation));
    if (relation.label() != null) out.put("label", relation.label());
    if (relation.since() != null) out.put("since", relation.since());
    if (relation.until() != null) out.put("until", relation.until());
    if (relation.note() != null) out.put("note", relation.note());
    return out;
  }

  private static Map<String, Object> customer(Relations.Relation relation) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", relation.customer());
    out.put("title", relation.title());
    out.put("stage", relation.stage());
    return out;
  }

  private String word(Relations.Relation relation, Locale locale) {
    var type = registry.get(Customers.RELATION);
    return relation.back()
        ? messages.getMessage("relation.back." + relation.kind(), null, locale)
        : labels.option(type, type.field("kind"), relation.kind(), locale);
  }
}
