package io.guanxi.record.text;

import java.util.Collection;

/** Cuts a chunk of a query the way values were cut. */
final class QueryTokens {

  private static final int GRAM = 4;

  private QueryTokens() {}

  static void add(Collection<String> out, Chunk chunk) {
    int unit = 0;
    while (unit < chunk.size()) {
      unit = chunk.isWord(unit) ? addWords(out, chunk, unit) : addCharacters(out, chunk, unit);
    }
  }

  private static int addCharacters(Collection<String> out, Chunk chunk, int first) {
    int end = first + 1;
    while (end < chunk.size() && !chunk.isWord(end) && chunk.from(end) == chunk.to(end - 1)) {
      end++;
    }
    if (end == first + 1) {
      out.add(chunk.unit(first));
    }
    for (int i = first; i + 1 < end; i++) {
      out.add(chunk.unit(i) + chunk.unit(i + 1));
    }
    return end;
  }

  /** Glued words are asked for as one, since values keep them joined: C-000123, example.com. */
  private static int addWords(Collection<String> out, Chunk chunk, int first) {
    StringBuilder joined = new StringBuilder(chunk.unit(first));
    boolean address = false;
    int end = first + 1;
    while (end < chunk.size() && chunk.isWord(end) && !separates(chunk, end)) {
      char glue = chunk.text().charAt(chunk.to(end - 1));
      address |= glue == '@' || glue == '.';
      joined.append(chunk.unit(end));
      end++;
    }
    int cut = address ? JoinedTokens.LONGEST_WORD : JoinedTokens.LONGEST_SPOKEN;
    if (Digits.only(joined) && joined.length() >= GRAM) {
      Digits.addGrams(out, joined.toString());
    } else {
      out.add(joined.substring(0, Math.min(cut, joined.length())));
    }
    return end;
  }

  /** Coca-Cola is asked for as two words, because others write it with a space. */
  private static boolean separates(Chunk chunk, int unit) {
    char glue = chunk.text().charAt(chunk.to(unit - 1));
    return (glue == '-' || glue == '+' || glue == '/' || glue == '\\' || glue == '(' || glue == ')')
        && isLongWord(chunk.unit(unit - 1))
        && isLongWord(chunk.unit(unit));
  }

  private static boolean isLongWord(String unit) {
    return unit.length() > 1 && unit.codePoints().allMatch(Character::isLetter);
  }
}
