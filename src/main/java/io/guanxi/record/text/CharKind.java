package io.guanxi.record.text;

import java.lang.Character.UnicodeScript;

/** What a folded character is to search: part of a word, a word by itself, glue, or a gap. */
final class CharKind {

  static final byte GAP = 0;

  /** Letters and digits of alphabets. */
  static final byte WORD = 1;

  /** Chinese, Japanese and Korean characters. */
  static final byte CJK = 2;

  /** Signs inside one expression: {@code zhang.wei@example.com}, {@code C-000123}, 博远(上海). */
  static final byte GLUE = 3;

  private static final String GLUES = ".-_/\\@&'+()[]#·・’‐‑–";
  private static final byte[] KINDS = new byte[0x10000];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = c >= 0x4E00 && c <= 0x9FFF ? CJK : kind(c);
    }
    for (char c : GLUES.toCharArray()) {
      KINDS[c] = GLUE;
    }
  }

  private CharKind() {}

  static byte of(int codePoint) {
    return codePoint < KINDS.length ? KINDS[codePoint] : kind(codePoint);
  }

  private static byte kind(int codePoint) {
    if (Character.isIdeographic(codePoint)) {
      return CJK;
    }
    if (Character.isLetterOrDigit(codePoint) || isMark(codePoint)) {
      UnicodeScript script = UnicodeScript.of(codePoint);
      boolean syllabic =
          script == UnicodeScript.HIRAGANA
              || script == UnicodeScript.KATAKANA
              || script == UnicodeScript.HANGUL
              || codePoint == 'ー';
      return syllabic ? CJK : WORD;
    }
    return GAP;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
