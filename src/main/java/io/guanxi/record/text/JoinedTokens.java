package io.guanxi.record.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** For each unit of a chunk the joined rest from there: as it sounds in full, and by initials. */
final class JoinedTokens {

  /** Where words and e-mail addresses are cut. */
  static final int LONGEST_WORD = 48;

  /** Where anything that may be pinyin is cut, in values and in queries. */
  static final int LONGEST_SPOKEN = 24;

  private static final int MOST_VARIANTS = 8;

  private final Collection<String> out;
  private final Chunk chunk;
  private final int size;

  /** Readings of each unit, or the word itself; null where a unit cannot be spelled. */
  private final String[] @Nullable [] spoken;

  private boolean chinese;

  JoinedTokens(Collection<String> out, Chunk chunk) {
    this.out = out;
    this.chunk = chunk;
    this.size = chunk.size();
    this.spoken = new String[size][];
  }

  /** The joined words from a unit on, up to the next CJK character. */
  static void addWords(Collection<String> out, Chunk chunk, int first) {
    int end = first + 1;
    while (end < chunk.size() && chunk.isWord(end)) {
      end++;
    }
    if (end == first + 1) {
      addWord(out, chunk.text().substring(chunk.from(first), chunk.to(first)));
    } else {
      StringBuilder joined = new StringBuilder();
      for (int i = first; i < end && joined.length() < LONGEST_WORD; i++) {
        joined.append(chunk.text(), chunk.from(i), chunk.to(i));
      }
      addWord(out, joined.toString());
    }
  }

  private static void addWord(Collection<String> out, String word) {
    if (!Digits.only(word)) {
      out.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }
  }

  void add() {
    Spoken.fill(chunk, spoken);
    for (int i = 0; i < size; i++) {
      chinese |= !chunk.isWord(i);
    }
    for (int unit = 0; unit < size; unit++) {
      if (!chinese) {
        addWords(out, chunk, unit);
      } else if (spoken[unit] != null) {
        addSpoken(unit);
      }
    }
  }

  private void addSpoken(int first) {
    int end = first;
    int length = 0;
    int variants = 1;
    boolean several = false;
    while (end < size && length < LONGEST_SPOKEN) {
      String[] readings = spoken[end];
      if (readings == null) {
        break;
      }
      length += readings[0].length();
      several |= readings.length > 1;
      variants = Math.min(variants * readings.length, 1 << 16);
      end++;
    }
    int initialsEnd = initialsEnd(first);
    several |= severalBetween(end, initialsEnd);
    if (!several) {
      addBoth(first, end, initialsEnd, null);
      return;
    }
    int[] choice = new int[Math.max(end, initialsEnd) - first];
    if (variants > 1 && variants <= MOST_VARIANTS) {
      addCombinations(first, end, initialsEnd, choice, 0);
    } else {
      addSingleChanges(first, end, initialsEnd, choice);
    }
  }

  private int initialsEnd(int first) {
    int end = first;
    int length = 0;
    while (end < size && length < LONGEST_SPOKEN && spoken[end] != null) {
      length += chunk.isWord(end) ? spoken[end][0].length() : 1;
      end++;
    }
    return end;
  }

  private boolean severalBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (spoken[i] != null && spoken[i].length > 1) {
        return true;
      }
    }
    return false;
  }

  private void addCombinations(int first, int end, int initialsEnd, int[] choice, int at) {
    if (at == end - first) {
      addBoth(first, end, initialsEnd, choice);
      return;
    }
    String[] readings = spoken[first + at];
    for (int i = 0; readings != null && i < readings.length; i++) {
      choice[at] = i;
      addCombinations(first, end, initialsEnd, choice, at + 1);
    }
    choice[at] = 0;
  }

  private void addSingleChanges(int first, int end, int initialsEnd, int[] choice) {
    addBoth(first, end, initialsEnd, choice);
    int left = MOST_VARIANTS - 1;
    for (int at = 0; at < choice.length && left > 0; at++) {
      String[] readings = spoken[first + at];
      for (int i = 1; readings != null && i < readings.length && left > 0; i++, left--) {
        choice[at] = i;
        addBoth(first, end, initialsEnd, choice);
      }
      choice[at] = 0;
    }
  }

  private void addBoth(int first, int end, int initialsEnd, int @Nullable [] choice) {
    char[] joined = new char[LONGEST_SPOKEN];
    int length = 0;
    for (int i = first; i < end && length < LONGEST_SPOKEN; i++) {
      length = append(joined, length, i, choice == null ? 0 : choice[i - first], false);
    }
    addIfLetters(joined, length);
    if (initialsEnd - first < 2) {
      return;
    }
    length = 0;
    for (int i = first; i < initialsEnd && length < LONGEST_SPOKEN; i++) {
      length = append(joined, length, i, choice == null ? 0 : choice[i - first], !chunk.isWord(i));
    }
    addIfLetters(joined, length);
  }

  private int append(char[] joined, int length, int unit, int reading, boolean initial) {
    String[] readings = spoken[unit];
    if (readings == null) {
      return length;
    }
    String text = readings[reading];
    int more = Math.min(initial ? 1 : text.length(), LONGEST_SPOKEN - length);
    text.getChars(0, more, joined, length);
    return length + more;
  }

  private void addIfLetters(char[] joined, int length) {
    for (int i = 0; i < length; i++) {
      if (joined[i] < '0' || joined[i] > '9') {
        out.add(new String(joined, 0, length));
        return;
      }
    }
  }
}
