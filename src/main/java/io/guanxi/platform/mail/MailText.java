package io.guanxi.platform.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in the head of a letter. Nothing that ends a line, for any program on the way, and
 * nothing that another program decodes into such a thing.
 */
final class MailText {

  private static final Pattern LOCAL =
      Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~][A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+");
  private static final int WORD_BYTES = 42;
  private static final int LONGEST = 250;

  private MailText() {}

  /** The address as it goes over the line, or null when it is none that letters are sent to. */
  static @Nullable String address(@Nullable String typed) {
    if (typed == null) return null;
    int at = typed.lastIndexOf('@');
    if (at < 1) return null;
    var local = typed.substring(0, at);
    var domain = domain(typed.substring(at + 1));
    boolean sound =
        domain != null
            && LOCAL.matcher(local).matches()
            && !local.endsWith(".")
            && !local.contains("..");
    return sound ? local + "@" + domain : null;
  }

  private static @Nullable String domain(String typed) {
    try {
      var out = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return DOMAIN.matcher(out).matches() ? out : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** On one line, without signs that nobody sees. */
  static String line(String text) {
    var out = UNSEEN.matcher(text).replaceAll(" ").strip();
    return out.codePointCount(0, out.length()) <= LONGEST
        ? out
        : out.substring(0, out.offsetByCodePoints(0, LONGEST));
  }

  /**
   * As a header's text (RFC 2047): plain when it is, else in encoded words that each stand alone.
   */
  static String header(String text) {
    var line = line(text);
    boolean plain =
        line.length() <= 60
            && line.chars().allMatch(sign -> sign >= ' ' && sign <= '~')
            && !line.contains("=?");
    return plain ? line : words(line);
  }

  /** A name before an address: always quoted or encoded. */
  static String phrase(String name) {
    var text = header(name);
    return text.startsWith("=?") ? text : "\"" + text.replaceAll("([\\\\\"])", "\\\\$1") + "\"";
  }

  private static String words(String line) {
    var out = new StringBuilder();
    var part = new StringBuilder();
    for (int at = 0; at < line.length(); ) {
      int sign = line.codePointAt(at);
      at += Character.charCount(sign);
      part.appendCodePoint(sign);
      if (bytes(part).length >= WORD_BYTES - 3 || at >= line.length()) {
        out.append(out.isEmpty() ? "" : "\r\n ");
        out.append("=?UTF-8?B?").append(Base64.getEncoder().encodeToString(bytes(part)));
        out.append("?=");
        part.setLength(0);
      }
    }
    return out.toString();
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
