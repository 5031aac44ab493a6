package io.guanxi.platform.mail;

import io.guanxi.kernel.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Text with merge fields: {@code {{name}}}, {@code {{#list}}…{{/list}}} for each of a list or where
 * there is a value, {@code {{^list}}…{{/list}}} where there is none. A name is looked up in the
 * values and nothing else: there is nothing to call and nothing to compute.
 */
public final class Template {

  private static final Pattern TAG =
      Pattern.compile("\\{\\{([#^/]?)\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");
  private static final int DEEPEST = 4;
  private static final int LONGEST = 200_000;

  private final List<Node> nodes;

  private Template(List<Node> nodes) {
    this.nodes = nodes;
  }

  private sealed interface Node {}

  private record Text(String text) implements Node {}

  private record Value(String name) implements Node {}

  private record Section(String name, boolean inverted, List<Node> inside) implements Node {}

  /**
   * @throws Problem when a section is not closed, or nested too deep
   */
  public static Template parse(String text) {
    Deque<Section> open = new ArrayDeque<>();
    var root = new ArrayList<Node>();
    List<Node> into = root;
    int from = 0;
    for (var tag = TAG.matcher(text); tag.find(); from = tag.end()) {
      if (tag.start() > from) into.add(new Text(text.substring(from, tag.start())));
      var name = tag.group(2);
      switch (tag.group(1)) {
        case "" -> into.add(new Value(name));
        case "/" -> {
          if (open.isEmpty() || !open.peek().name().equals(name)) throw unclosed(name);
          open.pop();
          into = open.isEmpty() ? root : open.peek().inside();
        }
        default -> {
          if (open.size() == DEEPEST) throw Problem.badRequest("template-too-deep", DEEPEST);
          var section = new Section(name, tag.group(1).equals("^"), new ArrayList<>());
          into.add(section);
          open.push(section);
          into = section.inside();
        }
      }
    }
    if (!open.isEmpty()) throw unclosed(open.peek().name());
    if (from < text.length()) into.add(new Text(text.substring(from)));
    return new Template(root);
  }

  private static Problem unclosed(String name) {
    return Problem.badRequest("template-unclosed", name);
  }

  /** The fields it names. */
  public Set<String> fields() {
    var out = new TreeSet<String>();
    collect(nodes, out);
    return out;
  }

  private static void collect(List<Node> nodes, Set<String> into) {
    for (var node : nodes) {
      if (node instanceof Value value) into.add(value.name());
      if (node instanceof Section section) {
        into.add(section.name());
        collect(section.inside(), into);
      }
    }
  }

  /** With each value put through {@code form}; a field without a value leaves nothing. */
  public String render(Map<String, ?> values, UnaryOperator<String> form) {
    var out = new StringBuilder();
    render(nodes, List.of(values), form, out);
    return out.toString();
  }

  private static void render(
      List<Node> nodes,
      List<Map<String, ?>> scopes,
      UnaryOperator<String> form,
      StringBuilder out) {
    for (var node : nodes) {
      if (out.length() > LONGEST) return;
      if (node instanceof Text text) out.append(text.text());
      else if (node instanceof Value value) {
        out.append(form.apply(String.valueOf(look(value.name(), scopes))));
      } else if (node instanceof Section section) render(section, scopes, form, out);
    }
  }

  private static void render(
      Section section, List<Map<String, ?>> scopes, UnaryOperator<String> form, StringBuilder out) {
    var value = look(section.name(), scopes);
    boolean empty = value instanceof Collection<?> list ? list.isEmpty() : value.equals("");
    if (section.inverted()) {
      if (empty) render(section.inside(), scopes, form, out);
    } else if (value instanceof Collection<?> list) {
      for (var item : list) {
        if (item instanceof Map<?, ?> map) {
          var inner = new ArrayList<Map<String, ?>>();
          inner.add(named(map));
          inner.addAll(scopes);
          render(section.inside(), inner, form, out);
        }
      }
    } else if (!empty) {
      render(section.inside(), scopes, form, out);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> named(Map<?, ?> map) {
    return (Map<String, ?>) map;
  }

  private static Object look(String name, List<Map<String, ?>> scopes) {
    for (var scope : scopes) {
      var value = scope.get(name);
      if (value instanceof String || value instanceof Number || value instanceof Collection<?>) {
        return value;
      }
    }
    return "";
  }
}
