package io.guanxi.record.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The form in which text is stored: composed (NFC), without white space around it. Characters that
 * cannot be stored are refused, never dropped.
 */
public final class CleanText {

  private CleanText() {}

  /** Why a value cannot be stored: {@code null-character} or {@code lone-surrogate}; else null. */
  public static @Nullable String problem(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0) {
        return "null-character";
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          return "lone-surrogate";
        }
        i++;
      }
    }
    return null;
  }

  /** A value of one line: line breaks and tabs become spaces. */
  public static String line(String value) {
    String text = compose(value);
    for (int i = 0; i < text.length(); i++) {
      if (isBreak(text.charAt(i))) {
        text = text.replaceAll("\\s*\\R\\s*|\\t", " ");
        break;
      }
    }
    return trim(text);
  }

  /** A value of many lines: line breaks become {@code \n}. */
  public static String lines(String value) {
    String text = compose(value);
    return trim(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static String compose(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x300 && (c < 0x4E00 || c > 0x9FFF)) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
      }
    }
    return value;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\t'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** White space of any script, and the invisible marks that copying leaves at the ends. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }
}
