package io.guanxi.record.text;

import java.util.Collection;

/**
 * Pairs of neighbouring CJK characters, also across brackets (博远(上海) has 远上), and the last
 * character of each run; prefix matching finds the others through their pairs.
 */
final class CjkPairs {

  private CjkPairs() {}

  static void add(Collection<String> out, Chunk chunk) {
    int last = chunk.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (chunk.isWord(i)) {
        continue;
      }
      if (i == last || chunk.isWord(i + 1)) {
        out.add(chunk.unit(i));
      } else if (chunk.to(i) == chunk.from(i + 1)) {
        out.add(chunk.text().substring(chunk.from(i), chunk.to(i + 1)));
      } else {
        out.add(chunk.unit(i));
        out.add(chunk.unit(i) + chunk.unit(i + 1));
      }
    }
  }
}
