package io.guanxi.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A letter's text on its two ways: as HTML and as plain text. An empty line parts paragraphs, a
 * line {@code - …} is an entry of a list, a line {@code [words](address)} a button. What a merge
 * field brings is never any of these.
 */
final class Sheet {

  /** Around every value, so that it is told from what the template says. */
  private static final char IN = '\uE000';

  private static final char OUT = '\uE001';
  private static final Pattern MARKS = Pattern.compile("[\uE000\uE001]");
  private static final String PIECE = "((?:[^\uE000\\]\\[]|\uE000[^\uE001]*\uE001)+)";
  private static final Pattern BUTTON =
      Pattern.compile("\\[" + PIECE + "]\\(((?:[^\uE000()\\s]|\uE000[^\uE001]*\uE001)+)\\)");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");
  private static final Pattern VALUE = Pattern.compile("\uE000([^\uE001]*)\uE001");

  private final String text;

  private Sheet(String text) {
    this.text = text;
  }

  static Sheet of(Template template, Map<String, ?> values) {
    return new Sheet(template.render(values, Sheet::wrap).replace("\r\n", "\n"));
  }

  private static String wrap(String value) {
    var line = MARKS.matcher(value).replaceAll("").replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
    return IN + line + OUT;
  }

  String plain() {
    var out = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      var button = BUTTON.matcher(line.strip());
      out.add(button.matches() ? button.group(1) + ":\n" + button.group(2) : line.stripTrailing());
    }
    return bare(String.join("\n", out)).replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }

  String html(String language, String company) {
    var out = new StringBuilder();
    for (var paragraph : text.strip().split("\n\\s*\n+")) block(paragraph, out);
    return Paper.around(out.toString(), language, escape(company));
  }

  private static void block(String paragraph, StringBuilder out) {
    List<String> lines = new ArrayList<>();
    boolean list = false;
    for (var raw : paragraph.split("\n")) {
      var line = raw.strip();
      var button = BUTTON.matcher(line);
      boolean entry = line.startsWith("- ");
      if (entry != list || button.matches()) {
        flush(lines, list, out);
        list = entry;
      }
      if (button.matches())
        out.append(Paper.button(link(bare(button.group(2))), form(button.group(1))));
      else if (!line.isEmpty()) lines.add(form(entry ? line.substring(2) : line));
    }
    flush(lines, list, out);
  }

  private static void flush(List<String> lines, boolean list, StringBuilder out) {
    if (lines.isEmpty()) return;
    out.append(list ? Paper.list(lines) : Paper.paragraph(String.join("<br>", lines)));
    lines.clear();
  }

  /** Escaped; an address that a field brings can be followed. */
  private static String form(String line) {
    return VALUE.matcher(escape(line)).replaceAll(Sheet::value);
  }

  private static String value(MatchResult found) {
    var value = found.group(1);
    var out =
        WEB.matcher(value).matches()
            ? "<a href=\"" + value + "\" style=\"word-break:break-all\">" + value + "</a>"
            : value;
    return java.util.regex.Matcher.quoteReplacement(out);
  }

  private static String link(String address) {
    return WEB.matcher(address.toLowerCase(Locale.ROOT)).matches() ? escape(address) : "";
  }

  private static String bare(String text) {
    return MARKS.matcher(text).replaceAll("");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
