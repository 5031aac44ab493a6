package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Merge;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells of merges in the caller's language. */
@Component
class MergeWords {

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final Labels labels;
  private final MessageSource messages;

  MergeWords(
      DSLContext db, Registry registry, AccessScope access, Labels labels, MessageSource messages) {
    this.db = db;
    this.registry = registry;
    this.access = access;
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

  Map<String, Object> left(Merge.Left left) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", left.type());
    out.put("id", left.id());
    out.put("field", left.field());
    out.put("label", label(left.type(), left.field()));
    out.put("title", find(left.type()) == null ? null : title(left));
    out.put("code", left.reason());
    out.put("message", word("duplicate.left." + left.reason()));
    return out;
  }

  private @Nullable String title(Merge.Left left) {
    var spec = registry.named(left.type());
    return names(spec, List.of(left.id())).get(left.id());
  }

  /** The records with their titles, whether deleted or not. */
  List<Map<String, Object>> titles(TypeKey type, Collection<Long> ids, Actor actor) {
    var spec = registry.get(type);
    var names = names(spec, seen(spec, ids, actor));
    var out = new ArrayList<Map<String, Object>>();
    for (var id : ids) out.add(reference(id, names.get(id)));
    return out;
  }

  Map<String, Object> person(long id, Actor actor) {
    var people = registry.all().stream().filter(TypeSpec::isPeople).findFirst();
    return reference(
        id, people.map(type -> names(type, seen(type, List.of(id), actor)).get(id)).orElse(null));
  }

  private static Map<String, Object> reference(long id, @Nullable String title) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", id);
    out.put("title", title);
    return out;
  }

  private Collection<Long> seen(TypeSpec type, Collection<Long> ids, Actor actor) {
    return db.select(type.id())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(access.rows(Verb.READ, type, actor))
        .fetch(type.id());
  }

  private Map<Long, String> names(TypeSpec type, Collection<Long> ids) {
    var title = type.titleField();
    if (title == null) return Map.of();
    var column = DSL.field("{0}::text", String.class, type.field(title).sql());
    return db.select(type.id(), column)
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /** A child is known by the list it is in, another record by its type. */
  private String label(String type, String field) {
    var locale = LocaleContextHolder.getLocale();
    var spec = find(type);
    if (spec == null) return word("duplicate.link." + type);
    var label = labels.type(spec, true, locale);
    if (spec.isChild() || spec.find(field).isEmpty()) return label;
    return label + " · " + labels.field(spec, spec.field(field), locale);
  }

  private @Nullable TypeSpec find(String type) {
    return registry.all().stream()
        .filter(spec -> spec.key().plural().equals(type))
        .findFirst()
        .orElse(null);
  }

  private String word(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
