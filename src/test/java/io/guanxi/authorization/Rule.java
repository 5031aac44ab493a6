package io.guanxi.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may use a route, in one or two words of {@code authorization/routes.txt}.
 *
 * @param kind {@code open}: anybody; {@code self}: everybody signed in, about himself; {@code
 *     person}: the same, but no programs; {@code system}: by a right over the installation; {@code
 *     type}: who may do {@code detail} with records of the type; {@code record}: who may do it with
 *     this record; {@code own}: only whose it is; {@code nothing}: nobody gets anything by it
 * @param body what is sent, with {@code $id} for the record that is tried
 */
record Rule(String route, String kind, String detail, @Nullable String body) {

  /** By method and pattern. */
  static Map<String, Rule> all() {
    var out = new LinkedHashMap<String, Rule>();
    try (var in =
        Objects.requireNonNull(Rule.class.getResourceAsStream("/authorization/routes.txt"))) {
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) continue;
        var parts = line.strip().split("\\s{2,}", 3);
        var rule = parts[1].split(":", 2);
        out.put(
            parts[0],
            new Rule(
                parts[0],
                rule[0],
                rule.length > 1 ? rule[1] : "",
                parts.length > 2 ? parts[2] : null));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out;
  }

  String method() {
    return route.substring(0, route.indexOf(' '));
  }

  String pattern() {
    return route.substring(route.indexOf(' ') + 1);
  }

  boolean isReading() {
    return method().equals("GET") || method().equals("POST") && detail.equals("read");
  }

  /** The pattern with an id or something like it in place of each variable but a command. */
  String filled(String type, long id) {
    var values = new LinkedHashMap<String, String>();
    values.put("type", type);
    values.put("itemType", type);
    for (var name : List.of("id", "record", "item", "task", "user", "team", "pool", "merge")) {
      values.put(name, Long.toString(id));
    }
    values.put("share", "1");
    values.put("key", "representative");
    values.put("language", "en");
    values.put("format", "csv");
    values.put("country", "CN");
    values.put("secret", "nobody-knows");
    values.put("token", "nobody-knows");
    values.put("position", "0");
    values.put("system", "matrix");
    values.put("external", "matrix-" + id);
    var path = pattern();
    for (var value : values.entrySet()) {
      path =
          path.replaceAll("\\{" + value.getKey() + "(:([^{}]|\\{[^}]*\\})*)?\\}", value.getValue());
    }
    return path;
  }

  /** Every route of every controller with the method that answers it. */
  static Map<String, HandlerMethod> live(RequestMappingHandlerMapping mappings) {
    var out = new TreeMap<String, HandlerMethod>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              for (var pattern : mapping.getPatternValues()) {
                if (pattern.equals("/error")) continue;
                var verbs = mapping.getMethodsCondition().getMethods();
                if (verbs.isEmpty()) throw new IllegalStateException(pattern + " has no method");
                for (var verb : verbs) out.put(verb.name() + " " + pattern, method);
              }
            });
    return out;
  }
}
