package io.guanxi.record.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code traditional.txt} from ICU; run it again when ICU's version changes. */
final class TraditionalTable {

  private static final int PAIRS_IN_A_LINE = 60;
  private static final String HEAD =
      """
      # Traditional Chinese characters, each followed by its simplified form.
      # Written by TraditionalTable from the Traditional-Simplified transform of Unicode CLDR (ICU4J).
      # © Unicode, Inc. and others, Unicode License V3, https://www.unicode.org/license.txt
      """;

  private TraditionalTable() {}

  static String generate() {
    var transform = Transliterator.getInstance("Traditional-Simplified");
    var table = new StringBuilder(HEAD);
    int pairs = 0;
    for (char c = 0x3400; c <= 0x9FFF; c++) {
      var simple = transform.transliterate(String.valueOf(c));
      if (simple.length() == 1 && simple.charAt(0) != c) {
        table.append(c).append(simple);
        if (++pairs % PAIRS_IN_A_LINE == 0) {
          table.append('\n');
        }
      }
    }
    return table.append('\n').toString();
  }

  public static void main(String[] arguments) throws IOException {
    Files.writeString(
        Path.of("src/main/resources/io/guanxi/record/text/traditional.txt"), generate());
  }
}
