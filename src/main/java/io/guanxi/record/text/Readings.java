package io.guanxi.record.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese characters are read, tones left out: one by one, inside known words, and as surnames.
 *
 * <p>The tables are small files, because asking ICU for all characters takes seconds at start.
 */
final class Readings {

  private static final char FIRST = 0x3400;
  private static final char LAST = 0x9FFF;
  private static final int LONGEST_WORD = 8;

  private static final String[][] CHARACTERS = new String[LAST - FIRST + 1][];
  private static final Word[][] WORDS = new Word[LAST - FIRST + 1][];
  private static final Map<String, String[]> SURNAMES = new HashMap<>();
  private static final Word[] NONE = {};

  /** A word and, for each of its characters, how it is read there. */
  private record Word(String text, String[] readings) {}

  static {
    eachLine("pinyin.txt", Readings::addSyllable);
    eachLine("readings.txt", Readings::addCharacter);
    Map<String, Map<Character, String>> words = new TreeMap<>();
    eachLine("words.txt", line -> collectWords(line, words));
    words.forEach(Readings::addWord);
    eachLine("surnames.txt", Readings::addSurname);
  }

  private Readings() {}

  /** All readings of a character, the most usual first; none if it is not known. */
  static String @Nullable [] of(int character) {
    return character < FIRST || character > LAST ? null : CHARACTERS[character - FIRST];
  }

  /**
   * Writes the reading of each character of the longest known word at {@code at} and returns the
   * word's length, or 0.
   */
  static int word(String text, int at, String[] into) {
    char first = text.charAt(at);
    if (first < FIRST || first > LAST) {
      return 0;
    }
    Word[] candidates = WORDS[first - FIRST];
    if (candidates == null) {
      return 0;
    }
    for (Word word : candidates) {
      if (text.startsWith(word.text, at)) {
        System.arraycopy(word.readings, 0, into, 0, word.readings.length);
        return word.readings.length;
      }
    }
    return 0;
  }

  static int longestWord() {
    return LONGEST_WORD;
  }

  /** How the surname at {@code at} is read if that is unusual; one syllable per character. */
  static String @Nullable [] surname(String text, int at) {
    if (at + 2 <= text.length()) {
      String[] two = SURNAMES.get(text.substring(at, at + 2));
      if (two != null) {
        return two;
      }
    }
    return SURNAMES.get(text.substring(at, at + 1));
  }

  private static void addSyllable(String[] line) {
    String[] reading = {line[0]};
    for (int i = 0; i < line[1].length(); i++) {
      CHARACTERS[line[1].charAt(i) - FIRST] = reading;
    }
  }

  private static void addCharacter(String[] line) {
    CHARACTERS[line[0].charAt(0) - FIRST] = Arrays.copyOfRange(line, 1, line.length);
  }

  private static void collectWords(String[] line, Map<String, Map<Character, String>> words) {
    for (String word : List.of(line).subList(2, line.length)) {
      words.computeIfAbsent(word, w -> new HashMap<>()).put(line[0].charAt(0), line[1]);
    }
  }

  private static void addWord(String text, Map<Character, String> special) {
    String[] readings = new String[text.length()];
    for (int i = 0; i < readings.length; i++) {
      char c = text.charAt(i);
      readings[i] = special.getOrDefault(c, CHARACTERS[c - FIRST][0]);
    }
    int slot = text.charAt(0) - FIRST;
    Word[] known = WORDS[slot] == null ? NONE : WORDS[slot];
    Word[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = new Word(text, readings);
    Arrays.sort(more, (a, b) -> b.text.length() - a.text.length());
    WORDS[slot] = more;
  }

  private static void addSurname(String[] line) {
    SURNAMES.put(line[0], Arrays.copyOfRange(line, 1, line.length));
  }

  private static void eachLine(String file, Consumer<String[]> action) {
    try (InputStream in = Readings.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing table of readings: " + file);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          action.accept(line.split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
