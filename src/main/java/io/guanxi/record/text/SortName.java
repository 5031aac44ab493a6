package io.guanxi.record.text;

import org.jspecify.annotations.Nullable;

/**
 * The stored key that names are sorted by, byte by byte: folded, and each Chinese character as its
 * pinyin, a space and itself, so that 张 comes before 章 and both among the names with zh.
 */
public final class SortName {

  private static final int LONGEST = 255;
  private static final int LONGEST_PERSON = 4;

  private SortName() {}

  /** The key of any name; two to four Chinese characters are taken for a person's. */
  public static String of(String name) {
    String folded = Fold.of(name);
    StringBuilder key = new StringBuilder(Math.min(LONGEST, folded.length() * 4));
    String[] word = new String[Readings.longestWord()];
    String[] surname = surname(folded, word);
    int at = 0;
    while (at < folded.length() && key.length() < LONGEST) {
      int codePoint = folded.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      byte kind = CharKind.of(codePoint);
      if (kind == CharKind.WORD) {
        key.appendCodePoint(codePoint);
      } else if (kind == CharKind.CJK) {
        next = at + appendCjk(key, folded, at, at == 0 ? surname : null, word);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
      at = next;
    }
    return key.length() == 0 ? cut(new StringBuilder(folded.strip())) : cut(key);
  }

  private static String @Nullable [] surname(String folded, String[] word) {
    boolean person = folded.length() > 1 && folded.length() <= LONGEST_PERSON;
    for (int i = 0; person && i < folded.length(); i++) {
      person = CharKind.of(folded.charAt(i)) == CharKind.CJK;
    }
    return person && Readings.word(folded, 0, word) == 0 ? Readings.surname(folded, 0) : null;
  }

  private static int appendCjk(
      StringBuilder key, String text, int at, String @Nullable [] surname, String[] word) {
    if (surname != null) {
      return append(key, text, at, surname, surname.length);
    }
    int length = Readings.word(text, at, word);
    if (length > 0) {
      return append(key, text, at, word, length);
    }
    int codePoint = text.codePointAt(at);
    String[] readings = Readings.of(codePoint);
    key.append(readings == null ? "" : readings[0] + " ").appendCodePoint(codePoint);
    return Character.charCount(codePoint);
  }

  private static int append(StringBuilder key, String text, int at, String[] readings, int length) {
    for (int i = 0; i < length; i++) {
      key.append(readings[i]).append(' ').append(text.charAt(at + i));
    }
    return length;
  }

  private static String cut(StringBuilder key) {
    int end = Math.min(key.length(), LONGEST);
    if (end < key.length() && Character.isHighSurrogate(key.charAt(end - 1))) {
      end--;
    }
    while (end > 0 && key.charAt(end - 1) == ' ') {
      end--;
    }
    return key.substring(0, end);
  }
}
