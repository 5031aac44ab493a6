package io.guanxi.record.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds how each unit of a chunk may be said: known words first, then character by character. */
final class Spoken {

  private Spoken() {}

  static void fill(Chunk chunk, String[] @Nullable [] into) {
    String[] word = new String[Readings.longestWord()];
    int unit = 0;
    while (unit < chunk.size()) {
      if (chunk.isWord(unit)) {
        into[unit] = new String[] {chunk.unit(unit)};
        unit++;
        continue;
      }
      int length = Readings.word(chunk.text(), chunk.from(unit), word);
      for (int i = 0; i < length; i++) {
        into[unit + i] = new String[] {word[i]};
      }
      if (length == 0) {
        into[unit] = Readings.of(chunk.text().codePointAt(chunk.from(unit)));
      }
      if (unit == 0 || chunk.to(unit - 1) != chunk.from(unit) || chunk.isWord(unit - 1)) {
        addSurname(chunk, unit, into);
      }
      unit += Math.max(1, length);
    }
  }

  /** A run may start with a surname: 单 is dan, but also shan in 单小明. */
  private static void addSurname(Chunk chunk, int unit, String[] @Nullable [] into) {
    String[] surname = Readings.surname(chunk.text(), chunk.from(unit));
    for (int i = 0; surname != null && i < surname.length; i++) {
      String[] known = into[unit + i];
      if (known == null) {
        into[unit + i] = new String[] {surname[i]};
      } else if (!Arrays.asList(known).contains(surname[i])) {
        String[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = surname[i];
        into[unit + i] = more;
      }
    }
  }
}
