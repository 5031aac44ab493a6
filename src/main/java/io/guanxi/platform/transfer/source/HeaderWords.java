package io.guanxi.platform.transfer.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What files call their columns, and which of these names mean the same. */
final class HeaderWords {

  private static final Pattern HINT = Pattern.compile("[(\\[【<].*?[)\\]】>]|[*:：]");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}%]+");
  private static final char FIRST_CJK = 0x2E80;
  private static final Map<String, Set<String>> SAME = load();

  private HeaderWords() {}

  /** Lower-case words with single spaces: "Customer_Name*" and "customerName" are one. */
  static String normal(String header) {
    String folded = Normalizer.normalize(header, Normalizer.Form.NFKC);
    String bare = HINT.matcher(folded).replaceAll(" ");
    String words = CAMEL.matcher(bare.isBlank() ? folded : bare).replaceAll(" ");
    return GAP.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  static Set<String> sameAs(String name) {
    return SAME.getOrDefault(name, Set.of());
  }

  /** How much two names share, from 0 to 1: by words, or one Chinese name inside the other. */
  static double likeness(String one, String other) {
    if (one.replace(" ", "").equals(other.replace(" ", ""))) {
      return 1;
    }
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    double contained = 0;
    if (shorter.length() > 1 && shorter.charAt(0) >= FIRST_CJK && longer.contains(shorter)) {
      contained = 0.6 + 0.4 * shorter.length() / longer.length();
    }
    Set<String> mine = new HashSet<>(List.of(one.split(" ")));
    Set<String> all = new HashSet<>(List.of(other.split(" ")));
    int total = mine.size() + all.size();
    mine.retainAll(all);
    return Math.max(contained, 2.0 * mine.size() / total);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> same = new HashMap<>();
    try (InputStream in = HeaderWords.class.getResourceAsStream("headers.txt")) {
      if (in == null) {
        throw new IllegalStateException("headers.txt is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(line, same));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return same;
  }

  private static void add(String line, Map<String, Set<String>> same) {
    Set<String> group =
        new HashSet<>(Stream.of(line.split("\\|")).map(HeaderWords::normal).toList());
    group.forEach(name -> same.computeIfAbsent(name, n -> new HashSet<>()).addAll(group));
  }
}
