package io.guanxi.platform.transfer.source;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text in a CSV file for a formula: an apostrophe goes before it.
 *
 * <p>Plain numbers and telephone numbers (-5, +86 755 8888 8888) stay as they are, since a
 * spreadsheet can make nothing but a number of them. Texts that already look guarded are guarded
 * once more, so that reading the file gives back exactly what was written.
 */
final class FormulaGuard {

  private static final String STARTS = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]\\d[\\d,]*(?:\\.\\d+)?%?|\\+\\d[\\d ()-]{4,24}");

  private FormulaGuard() {}

  static String guard(String text) {
    boolean plain = text.isEmpty() || !isGuardable(text) || NUMBER.matcher(text).matches();
    return plain ? text : "'" + text;
  }

  static String undo(String text) {
    return text.charAt(0) == '\'' && isGuardable(text) ? text.substring(1) : text;
  }

  private static boolean isGuardable(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
  }
}
