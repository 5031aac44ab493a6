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

  private static final List<String> HAN_FORMS = new ArrayList<>();
  private static final Set<String> LATIN_FORMS = new HashSet<>();
  private static final List<String> PLACES = new ArrayList<>();
  private static final Map<String, String> LATIN_PLACES = new HashMap<>();

  static {
    for (var word : read("words.txt"))
      if (Spelling.isHan(word.codePointAt(0))) HAN_FORMS.add(word);
      else LATIN_FORMS.add(word);
    PLACES.addAll(read("places.txt"));
    var longest = Comparator.comparing(String::length).reversed();
    HAN_FORMS.sort(longest);
    PLACES.sort(longest);
    for (var place : PLACES) LATIN_PLACES.putIfAbsent(Spelling.sound(place), place);
    LATIN_PLACES.put("hongkong", "香港");
    LATIN_PLACES.put("china", "中国");
    LATIN_PLACES.put("prc", "中国");
  }

  private NameWords() {}

  /** The legal form that a Chinese name ends with, empty if it has none. */
  static String formAtEnd(String name) {
    for (var form : HAN_FORMS)
      if (name.length() > form.length() && name.endsWith(form)) return form;
    return "";
  }

  static boolean isForm(String text) {
    return LATIN_FORMS.contains(text) || HAN_FORMS.contains(text);
  }

  /** The place a Chinese name starts with, empty if none. */
  static String placeAtStart(String name) {
    for (var place : PLACES) if (name.startsWith(place)) return place;
    return "";
  }

  /** The place that a word, Chinese or in Latin letters, is; null if it is none. */
  static @Nullable String place(String word) {
    if (word.equals("中国") || PLACES.contains(word)) return word;
    return LATIN_PLACES.get(word);
  }

  private static List<String> read(String file) {
    var out = new ArrayList<String>();
    var in = Objects.requireNonNull(NameWords.class.getResourceAsStream(file), file);
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine())
        if (!line.startsWith("#")) out.addAll(List.of(line.strip().split(" ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
