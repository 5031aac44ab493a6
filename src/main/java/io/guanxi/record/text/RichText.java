package io.guanxi.record.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Formatted text as the editor writes it: a small part of HTML. Whatever else comes is cleaned
 * away, never stored; a mention is a {@code span} that names a record by its id.
 */
public final class RichText {

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "h1", "h2", "h3", "blockquote", "pre", "code")
          .allowElements("strong", "b", "em", "i", "u", "s", "ul", "ol", "li", "a", "span")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
          .allowAttributes("data-type")
          .matching(Pattern.compile("mention"))
          .onElements("span")
          .allowAttributes("data-id")
          .matching(Pattern.compile("\\d{1,18}"))
          .onElements("span")
          .allowAttributes("data-label")
          .matching(Pattern.compile("[^<>]{1,200}"))
          .onElements("span")
          .toFactory();

  private static final Pattern TAG =
      Pattern.compile(
          "</?(p|br|hr|h[1-6]|blockquote|pre|code|strong|b|em|i|u|s|ul|ol|li|a|span|div|script|img)"
              + "(\\s[^>]*)?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile("<br ?/?>|<hr ?/?>|</(p|h[1-3]|blockquote|pre|li)>");
  private static final Pattern NUMBERED =
      Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
  private static final Pattern ANY_TAG = Pattern.compile("<[^>]*>");

  private RichText() {}

  /** What may be stored of some HTML; cleaning twice changes nothing. */
  public static String clean(String html) {
    return NUMBERED.matcher(POLICY.sanitize(html)).replaceAll(RichText::asItself).strip();
  }

  /** Signs that mean nothing in HTML stay themselves, so that they can be looked for. */
  private static String asItself(MatchResult numbered) {
    var hex = numbered.group(1);
    int sign = hex == null ? Integer.parseInt(numbered.group(2)) : Integer.parseInt(hex, 16);
    if (sign == '"') {
      return "&quot;";
    }
    boolean harmless = sign > 0x9F || "@=+'".indexOf(sign) >= 0;
    return Matcher.quoteReplacement(harmless ? Character.toString(sign) : numbered.group());
  }

  /** Text that somebody wrote without an editor: a cell of a table. HTML stays what it is. */
  public static String ofPlain(String text) {
    if (TAG.matcher(text).find()) {
      return text;
    }
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("\\R", "<br />");
  }

  /** The words alone, a line for each paragraph. */
  public static String plain(String html) {
    var lines = BREAK.matcher(html).replaceAll("\n");
    return Encoding.decodeHtml(ANY_TAG.matcher(lines).replaceAll(""), false).strip();
  }
}
