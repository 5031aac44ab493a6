package io.guanxi.record.web;

import io.guanxi.kernel.Problem;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a filter from its spelling in a URL: {@code
 * a==x;(b=gt=5,c=in=(1,2));not(d==y);lines.any(amount=gt=3)}. {@code ;} is and, {@code ,} is or.
 * Length and depth are capped before anything is built.
 */
public final class Rsql {

  private static final int LONGEST = 8_000;
  private static final int DEEPEST = 20;
  private static final int MOST_VALUES = 1_000;
  private static final Pattern OPERATOR = Pattern.compile("==|!=|=[a-z]+=");
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*){0,4}");

  private final String text;
  private int at;
  private int depth;

  private Rsql(String text) {
    this.text = text;
  }

  public static Filter parse(String text) {
    if (text.isBlank()) return Filter.ALL;
    if (text.length() > LONGEST) throw Problem.badRequest("filter-too-long", LONGEST);
    var parser = new Rsql(text);
    var filter = parser.or();
    if (parser.at < text.length()) throw parser.unexpected();
    return filter;
  }

  /** The spelling that {@link #parse} reads back as the same filter. */
  public static String print(Filter filter) {
    return RsqlText.of(filter);
  }

  private Filter or() {
    if (++depth > DEEPEST) throw Problem.badRequest("filter-too-deep", DEEPEST);
    var parts = new ArrayList<Filter>();
    do parts.add(and());
    while (take(","));
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
  }

  private Filter and() {
    var parts = new ArrayList<Filter>();
    do parts.add(term());
    while (take(";"));
    return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
  }

  private Filter term() {
    if (take("not(")) return close(new Filter.Not(or()));
    if (take("(")) return close(or());
    var path = path();
    if (path.endsWith(".any") && take("("))
      return close(new Filter.Any(path.substring(0, path.length() - 4), or()));
    if (path.endsWith(".none") && take("("))
      return close(new Filter.None(path.substring(0, path.length() - 5), or()));
    var operator = find(OPERATOR);
    var op =
        Op.of(operator).orElseThrow(() -> Problem.badRequest("unknown-operator", operator, path));
    return new Filter.Compare(path, op, op == Op.IN || op == Op.OUT ? values() : List.of(value()));
  }

  private Filter close(Filter inner) {
    if (!take(")")) throw unexpected();
    return inner;
  }

  private String path() {
    return find(PATH);
  }

  private List<String> values() {
    if (!take("(")) throw unexpected();
    var values = new ArrayList<String>();
    do values.add(value());
    while (take(","));
    if (!take(")")) throw unexpected();
    if (values.size() > MOST_VALUES) throw Problem.badRequest("filter-too-long", MOST_VALUES);
    return values;
  }

  private String value() {
    spaces();
    if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"'))
      return quoted(text.charAt(at++));
    int start = at;
    while (at < text.length() && ";,()'\"".indexOf(text.charAt(at)) < 0) at++;
    if (start == at) throw unexpected();
    return checked(text.substring(start, at).strip());
  }

  private String quoted(char quote) {
    var out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) return checked(out.toString());
      if (c == '\\' && at < text.length()) c = text.charAt(at++);
      out.append(c);
    }
    throw unexpected();
  }

  private String checked(String value) {
    if (value.indexOf(0) >= 0 || value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF))
      throw unexpected();
    return value;
  }

  private boolean take(String token) {
    spaces();
    if (!text.startsWith(token, at)) return false;
    at += token.length();
    return true;
  }

  private String find(Pattern pattern) {
    spaces();
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) throw unexpected();
    at = matcher.end();
    return matcher.group();
  }

  private void spaces() {
    while (at < text.length() && text.charAt(at) == ' ') at++;
  }

  private Problem unexpected() {
    return Problem.badRequest(
        "bad-filter",
        at + 1,
        at < text.length() ? text.substring(at, Math.min(at + 20, text.length())) : "…");
  }
}
