package io.guanxi.platform.mail;

import io.guanxi.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A letter that the program writes, with the merge fields it knows and an example of each. Its
 * words are {@code mail.template.KEY.name}, {@code .subject} and {@code .body}.
 *
 * @param lists merge fields that are lists, with the fields of an entry
 */
record TemplateKind(String key, List<String> fields, Map<String, List<String>> lists) {

  /** In every letter: whose program it is, and who is written to. */
  private static final List<String> ALWAYS = List.of("company", "name");

  private static final Map<String, List<String>> NONE = Map.of();

  static final List<TemplateKind> ALL =
      List.of(
          new TemplateKind("invitation", List.of("by", "link", "until"), NONE),
          new TemplateKind("password-reset", List.of("link", "until"), NONE),
          new TemplateKind("notification", List.of("text", "link"), NONE),
          new TemplateKind(
              "digest", List.of("count", "link"), Map.of("items", List.of("text", "link"))),
          new TemplateKind("test", List.of("by"), NONE));

  static TemplateKind of(String key) {
    return ALL.stream()
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** Every name that a text may use, by name. */
  Set<String> names() {
    var out = new TreeSet<>(fields);
    out.addAll(ALWAYS);
    lists.forEach(
        (list, of) -> {
          out.add(list);
          out.addAll(of);
        });
    return out;
  }

  /** Values as an administrator may imagine them. */
  Map<String, Object> examples(Map<String, String> words) {
    var out = new TreeMap<String, Object>();
    names().forEach(name -> out.put(name, words.getOrDefault(name, name)));
    lists.forEach(
        (list, of) -> {
          var entry = new TreeMap<String, Object>();
          of.forEach(name -> entry.put(name, words.getOrDefault(name, name)));
          out.put(list, List.of(entry, entry));
        });
    return out;
  }
}
