package io.guanxi.record.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Makes spellings equal that people take for the same: width, case, accents. */
final class Fold {

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('ł', "l"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"));

  private Fold() {}

  static String of(String value) {
    char[] folded = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      char f = simple(c);
      if (f == 0) {
        return thorough(value);
      }
      if (f != c && folded == null) {
        folded = value.toCharArray();
      }
      if (folded != null) {
        folded[i] = f;
      }
    }
    return folded == null ? value : new String(folded);
  }

  /** The folded character, or 0 if the whole value needs the thorough way. */
  private static char simple(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == 0 ? ' ' : c;
    }
    if (c >= 0x4E00 && c <= 0x9FFF || c == '、' || c == '。' || c == '·') {
      return c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return simple((char) (c - 0xFEE0));
    }
    return c == 0x3000 || c == 0xA0 ? ' ' : (char) 0;
  }

  private static String thorough(String value) {
    String composed = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      String letters = LETTERS.get(c);
      if (letters != null) {
        folded.append(letters);
      } else if (c >= 0xC0 && c < 0x530 || c >= 0x1E00 && c < 0x2000) {
        appendWithoutMarks(folded, c);
      } else if (c < 0x300 || c > 0x36F) {
        folded.append(c == 0 ? ' ' : c);
      }
    }
    return folded.toString();
  }

  private static void appendWithoutMarks(StringBuilder folded, char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
        folded.append(parts.charAt(i));
      }
    }
  }
}
