package io.guanxi.customer.duplicate;

import io.guanxi.record.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is compared.
 *
 * @param core what says who it is, without legal form, place, spaces and signs
 * @param words the core's words, one for Chinese names
 * @param sound the core in pinyin
 * @param place where it says it is, null if it does not
 * @param han whether the core has Chinese characters
 */
record NameForm(
    String core, List<String> words, String sound, @Nullable String place, boolean han) {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{]([^)\\]】〕}]*)[)\\]】〕}]");
  private static final Pattern DOTS = Pattern.compile("(?<=\\p{L})[.'’](?=\\p{L}|\\s|,|$)");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern TITLES =
      Pattern.compile("^(mr|mrs|ms|miss|dr|prof)\\b\\.?\\s*|(先生|女士|小姐|老师|经理|总监|总)$");
  private static final int FEWEST_HAN = 2;
  private static final int FEWEST_LATIN = 3;

  /** A company's name. */
  static NameForm company(String name) {
    var text = Spelling.fold(name);
    var place = new String[1];
    var open = BRACKETS.matcher(text).replaceAll(found -> inside(found.group(1), place));
    return open.codePoints().anyMatch(Spelling::isHan)
        ? han(SIGNS.matcher(open).replaceAll(""), place[0])
        : latin(open, place[0]);
  }

  /** A person's name, in the order it is written. */
  static NameForm person(String name) {
    var text = TITLES.matcher(Spelling.fold(name).strip()).replaceAll("").strip();
    if (text.isEmpty()) text = Spelling.fold(name);
    boolean han = text.codePoints().anyMatch(Spelling::isHan);
    var words = han ? List.of(SIGNS.matcher(text).replaceAll("")) : words(text);
    var core = String.join("", words);
    return new NameForm(core, words, Spelling.sound(core), null, han);
  }

  /** A place in brackets is taken out, a legal form dropped, all else kept. */
  private static String inside(String text, @Nullable String[] place) {
    var bare = SIGNS.matcher(text).replaceAll("");
    var found = NameWords.place(bare.endsWith("市") ? bare.substring(0, bare.length() - 1) : bare);
    if (found != null) {
      place[0] = found;
      return " ";
    }
    return NameWords.isForm(bare) ? " " : java.util.regex.Matcher.quoteReplacement(text);
  }

  private static NameForm han(String text, @Nullable String known) {
    var core = text;
    for (var form = NameWords.formAtEnd(core);
        !form.isEmpty() && !NameWords.isForm(core);
        form = NameWords.formAtEnd(core)) core = core.substring(0, core.length() - form.length());
    var place = known;
    for (int i = 0; i < 2; i++) {
      var found = NameWords.placeAtStart(core);
      var rest = found.isEmpty() ? core : afterPlace(core.substring(found.length()));
      if (found.isEmpty() || rest.length() < FEWEST_HAN) break;
      place = found;
      core = rest;
    }
    boolean han = core.codePoints().anyMatch(Spelling::isHan);
    return new NameForm(core, List.of(core), Spelling.sound(core), place, han);
  }

  private static String afterPlace(String rest) {
    boolean kind = rest.length() > FEWEST_HAN && "市省县".indexOf(rest.charAt(0)) >= 0;
    return kind ? rest.substring(1) : rest;
  }

  private static NameForm latin(String text, @Nullable String known) {
    var words = new ArrayList<>(words(DOTS.matcher(text).replaceAll("")));
    if (words.size() > 1 && words.get(0).equals("the")) words.remove(0);
    var place = known;
    var last = words.isEmpty() ? "" : words.get(words.size() - 1);
    while (words.size() > 1 && NameWords.isForm(last)) {
      words.remove(words.size() - 1);
      last = words.get(words.size() - 1);
    }
    var first = words.isEmpty() ? null : NameWords.place(words.get(0));
    if (first != null && letters(words) - words.get(0).length() >= FEWEST_LATIN) {
      place = first;
      words.remove(0);
    }
    if (words.isEmpty()) words.add(SIGNS.matcher(text).replaceAll(""));
    var core = String.join("", words);
    if (core.isEmpty()) core = text.strip();
    return new NameForm(core, List.copyOf(words), core, place, false);
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private static List<String> words(String text) {
    return List.of(SIGNS.split(text)).stream().filter(word -> !word.isEmpty()).toList();
  }

  /** The words the other way round, as Latin names of people are written too. */
  String turned() {
    var out = new StringBuilder();
    for (int i = words.size() - 1; i >= 0; i--) out.append(words.get(i));
    return out.toString();
  }

  boolean isAt(NameForm other) {
    return place == null || other.place == null || Objects.equals(place, other.place);
  }
}
