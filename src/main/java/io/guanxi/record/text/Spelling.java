package io.guanxi.record.text;

import org.jspecify.annotations.Nullable;

/** Brings spellings of one name to a common form, so that they can be compared. */
public final class Spelling {

  private Spelling() {}

  /** Width, case, accents and traditional characters made equal; spaces and signs stay. */
  public static String fold(String value) {
    return Traditional.simplify(Fold.of(value));
  }

  public static boolean isHan(int codePoint) {
    return Readings.of(codePoint) != null;
  }

  /**
   * How a folded text is said: letters and digits as they are, Chinese characters by their pinyin,
   * ü as u, nothing else.
   */
  public static String sound(String folded) {
    var out = new StringBuilder(folded.length() * 4);
    var word = new String[Readings.longestWord()];
    for (int at = 0; at < folded.length(); ) {
      int length = Readings.word(folded, at, word);
      for (int i = 0; i < length; i++) out.append(plain(word[i]));
      if (length == 0) {
        int codePoint = folded.codePointAt(at);
        length = Character.charCount(codePoint);
        var reading = first(codePoint);
        if (reading != null) out.append(plain(reading));
        else if (Character.isLetterOrDigit(codePoint)) out.appendCodePoint(codePoint);
      }
      at += length;
    }
    return out.toString();
  }

  private static @Nullable String first(int codePoint) {
    var readings = Readings.of(codePoint);
    return readings == null ? null : readings[0];
  }

  private static String plain(String reading) {
    return reading.replace('v', 'u');
  }
}
