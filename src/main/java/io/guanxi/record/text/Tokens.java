package io.guanxi.record.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What search keeps of a value and what it asks for a query: a record is found when every token of
 * the query is the beginning of one of the record's tokens.
 *
 * <p>Tokens are letters, digits and CJK characters only, so they need no quoting. Kept are words
 * and, for what is written together ({@code zhang.wei@example.com}, {@code C-000123}), the joined
 * rest from each part on; pairs of neighbouring CJK characters and the last one alone; the pinyin
 * and the initials of the rest from each Chinese character on, in every plausible reading; and
 * digits in overlapping fours.
 */
public final class Tokens {

  private static final int LONGEST_SPOKEN_VALUE = 256;
  private static final int LONGEST_PROSE = 20_000;
  private static final int MOST_QUERY_TOKENS = 16;

  private Tokens() {}

  /** Adds the tokens of a name, a code, an address, an e-mail: anything short. */
  public static void addText(Collection<String> out, String value) {
    if (value.length() > LONGEST_SPOKEN_VALUE) {
      addProse(out, value);
      return;
    }
    Chunk chunk = new Chunk(Fold.of(value));
    while (chunk.advance()) {
      CjkPairs.add(out, chunk);
      new JoinedTokens(out, chunk).add();
      Digits.add(out, chunk);
    }
  }

  /** Adds the tokens of running text, which nobody looks for by pinyin. */
  public static void addProse(Collection<String> out, String value) {
    String start = value.length() > LONGEST_PROSE ? value.substring(0, LONGEST_PROSE) : value;
    Chunk chunk = new Chunk(Fold.of(start));
    while (chunk.advance()) {
      CjkPairs.add(out, chunk);
      for (int unit = 0; unit < chunk.size(); unit++) {
        if (chunk.isWord(unit)) {
          JoinedTokens.addWords(out, chunk, unit);
        }
      }
      Digits.add(out, chunk);
    }
  }

  /** Adds the tokens of a telephone number, to be found by any four or more digits of it. */
  public static void addPhone(Collection<String> out, PhoneNumber phone) {
    Digits.addRun(out, phone.number().substring(1));
    Digits.addGrams(out, "0" + phone.national().substring(0, 3));
    String extension = phone.extension();
    if (extension != null) {
      Digits.addRun(out, extension);
    }
  }

  /** What a query asks for; empty when it has neither letter nor digit. */
  public static List<String> queryTokens(String query) {
    LinkedHashSet<String> tokens = new LinkedHashSet<>();
    Chunk chunk = new Chunk(Fold.of(query));
    while (chunk.advance() && tokens.size() < MOST_QUERY_TOKENS) {
      QueryTokens.add(tokens, chunk);
    }
    List<String> all = new ArrayList<>(tokens);
    return all.size() > MOST_QUERY_TOKENS ? all.subList(0, MOST_QUERY_TOKENS) : all;
  }
}
