package io.guanxi.record.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes traditional Chinese characters as simplified ones, one by one. */
final class Traditional {

  private static final char FIRST = 0x3400;
  private static final char LAST = 0x9FFF;
  private static final char[] SIMPLE = new char[LAST - FIRST + 1];

  static {
    try (InputStream in = Traditional.class.getResourceAsStream("traditional.txt")) {
      if (in == null) {
        throw new IllegalStateException("Missing table of traditional characters");
      }
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      table.lines().filter(line -> !line.startsWith("#")).forEach(Traditional::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Traditional() {}

  /** A line has pairs: the traditional character, then the simplified one. */
  private static void add(String line) {
    for (int i = 0; i + 1 < line.length(); i += 2) {
      SIMPLE[line.charAt(i) - FIRST] = line.charAt(i + 1);
    }
  }

  static String simplify(String text) {
    char[] out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c <= LAST && SIMPLE[c - FIRST] != 0) {
        if (out == null) {
          out = text.toCharArray();
        }
        out[i] = SIMPLE[c - FIRST];
      }
    }
    return out == null ? text : new String(out);
  }
}
