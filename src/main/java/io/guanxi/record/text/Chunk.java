package io.guanxi.record.text;

import java.util.Arrays;

/**
 * Walks over folded text, chunk by chunk. A chunk is what stands together without a gap; its units
 * are words and single CJK characters.
 */
final class Chunk {

  private final String text;
  private int position;
  private int size;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private byte[] kind = new byte[16];

  Chunk(String folded) {
    this.text = folded;
  }

  /** Moves to the next chunk; false at the end of the text. */
  boolean advance() {
    size = 0;
    while (position < text.length()) {
      int codePoint = text.codePointAt(position);
      int next = position + Character.charCount(codePoint);
      byte is = CharKind.of(codePoint);
      if (is == CharKind.GAP && size > 0) {
        return true;
      }
      if (is == CharKind.CJK) {
        add(is, position, next);
      } else if (is == CharKind.WORD) {
        if (size > 0 && kind[size - 1] == is && to[size - 1] == position) {
          to[size - 1] = next;
        } else {
          add(is, position, next);
        }
      }
      position = next;
    }
    return size > 0;
  }

  private void add(byte unitKind, int start, int end) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      kind = Arrays.copyOf(kind, size * 2);
    }
    from[size] = start;
    to[size] = end;
    kind[size++] = unitKind;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int from(int unit) {
    return from[unit];
  }

  int to(int unit) {
    return to[unit];
  }

  boolean isWord(int unit) {
    return kind[unit] == CharKind.WORD;
  }

  String unit(int unit) {
    return text.substring(from[unit], to[unit]);
  }
}
