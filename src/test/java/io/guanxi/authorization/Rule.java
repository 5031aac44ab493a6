package io.guanxi.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
}
