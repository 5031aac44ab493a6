package io.guanxi.customer.duplicate;

import io.guanxi.record.text.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words in names that do not say who it is: legal forms, and places in front. */
final class NameWords {

  /** By the character they end with, the longest first. */
  private static final Map<Character, List<String>> HAN_FORMS = new HashMap<>();

  private static final Set<String> LATIN_FORMS = new HashSet<>();

  /** By the character they start with, the longest first. */
  private static final Map<Character, List<String>> PLACES = new HashMap<>();

  private static final Map<String, String> LATIN_PLACES = new HashMap<>();

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparing(String::length).reversed();

  static {
    for (var word : read("words.txt"))
      if (Spelling.isHan(word.codePointAt(0))) add(HAN_FORMS, last(word), word);
      else LATIN_FORMS.add(word);
    var places = read("places.txt");
    places.sort(LONGEST_FIRST);
    for (var place : places) {
      add(PLACES, place.charAt(0), place);
      LATIN_PLACES.putIfAbsent(Spelling.sound(place), place);
    }
    HAN_FORMS.values().forEach(words -> words.sort(LONGEST_FIRST));
    LATIN_PLACES.put("hongkong", "香港");
    LATIN_PLACES.put("china", "中国");
    LATIN_PLACES.put("prc", "中国");
  }

  private NameWords() {}

  /** The legal form that a Chinese name ends with, empty if it has none. */
  static String formAtEnd(String name) {
    if (name.isEmpty()) return "";
    for (var form : HAN_FORMS.getOrDefault(last(name), List.of()))
      if (name.length() > form.length() && name.endsWith(form)) return form;
    return "";
  }

  static boolean isForm(String text) {
    return LATIN_FORMS.contains(text) || isHanForm(text);
  }

  /** The place a Chinese name starts with, empty if none. */
  static String placeAtStart(String name) {
    if (name.isEmpty()) return "";
    for (var place : PLACES.getOrDefault(name.charAt(0), List.of()))
      if (name.startsWith(place)) return place;
    return "";
  }

  /** The place that a word, Chinese or in Latin letters, is; null if it is none. */
  static @Nullable String place(String word) {
    if (word.equals("中国") || !word.isEmpty() && placeAtStart(word).equals(word)) return word;
    return LATIN_PLACES.get(word);
  }

  private static boolean isHanForm(String text) {
    return !text.isEmpty() && HAN_FORMS.getOrDefault(last(text), List.of()).contains(text);
  }

  private static void add(Map<Character, List<String>> to, char key, String word) {
    to.computeIfAbsent(key, k -> new ArrayList<>()).add(word);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  private static List<String> read(String file) {
    var out = new ArrayList<String>();
    var in = Objects.requireNonNull(NameWords.class.getResourceAsStream(file), file);
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine())
        if (!line.startsWith("#") && !line.isBlank()) out.addAll(List.of(line.strip().split(" ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
