package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the caller has: record types with their fields, words and rights, in his language. The
 * interface is built from it.
 */
@RestController
final class MetaController {

  private final Registry registry;
  private final AccessScope access;
  private final TypeMeta types;
  private final List<MetaPart> parts;

  MetaController(
      Registry registry, AccessScope access, TypeMeta types, ObjectProvider<MetaPart> parts) {
    this.registry = registry;
    this.access = access;
    this.types = types;
    this.parts = parts.orderedStream().toList();
  }

  @GetMapping("/api/v1/meta")
  Map<String, Object> meta(Actor actor) {
    var locale = LocaleContextHolder.getLocale();
    var out = new LinkedHashMap<String, Object>();
    for (var part : parts) out.put(part.name(), part.value(actor));
    out.put(
        "types",
        registry.all().stream()
            .filter(type -> access.may(Verb.READ, type, actor))
            .map(type -> types.of(type, actor, locale))
            .toList());
    return out;
  }
}
