package io.guanxi.record.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code pinyin.txt} from ICU; run it again when ICU's version changes. */
final class PinyinTable {

  private static final String HEAD =
      """
      # Readings of Chinese characters without tones, ü as v: one syllable, then its characters.
      # Written by PinyinTable from the Han-Latin transform of Unicode CLDR (ICU4J).
      # © Unicode, Inc. and others, Unicode License V3, https://www.unicode.org/license.txt
      """;

  private PinyinTable() {}

  static String generate() {
    StringBuilder characters = new StringBuilder();
    for (char c = 0x3400; c <= 0x9FFF; c++) {
      if (Character.isIdeographic(c)) {
        characters.append(c).append('\n');
      }
    }
    String[] latin =
        withoutTones(Transliterator.getInstance("Han-Latin").transliterate(characters.toString()))
            .split("\n");
    Map<String, StringBuilder> syllables = new TreeMap<>();
    for (int i = 0; i < latin.length; i++) {
      if (latin[i].matches("[a-z]+")) {
        syllables
            .computeIfAbsent(latin[i], s -> new StringBuilder())
            .append(characters.charAt(i * 2));
      }
    }
    StringBuilder table = new StringBuilder(HEAD);
    syllables.forEach((syllable, all) -> table.append(syllable + " " + all + "\n"));
    return table.toString();
  }

  private static String withoutTones(String pinyin) {
    return Normalizer.normalize(pinyin, Normalizer.Form.NFD)
        .replace("u\u0308", "v")
        .replaceAll("\\p{M}", "");
  }

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of("src/main/resources/io/guanxi/record/text/pinyin.txt"), generate());
  }
}
