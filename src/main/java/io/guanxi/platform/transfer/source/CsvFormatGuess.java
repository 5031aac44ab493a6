package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the delimiter and the quote with which a text reads as a table. */
final class CsvFormatGuess {

  private static final String DELIMITERS = ",;\t|";
  private static final int ROWS = 100;

  private CsvFormatGuess() {}

  static CsvFormat of(String sample) throws IOException {
    String whole = withoutCutLine(sample);
    CsvFormat best = new CsvFormat(',', '"');
    double bestScore = 0;
    for (char delimiter : DELIMITERS.toCharArray()) {
      CsvFormat format = new CsvFormat(delimiter, '"');
      double score = score(rows(format, whole));
      if (score > bestScore) {
        best = format;
        bestScore = score;
      }
    }
    return new CsvFormat(best.delimiter(), quote(best, whole));
  }

  /** Excel writes {@code sep=;} as the first line of some files. */
  static boolean isSeparatorLine(String line) {
    return line.length() == 5 && line.startsWith("sep=");
  }

  private static String withoutCutLine(String sample) {
    int last = sample.lastIndexOf('\n');
    return last > 0 ? sample.substring(0, last + 1) : sample;
  }

  /** Many columns, and the same number of them in most rows. */
  private static double score(List<List<String>> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    for (List<String> row : rows) {
      widths.merge(row.size(), 1, Integer::sum);
    }
    double score = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      double share = (double) width.getValue() / rows.size();
      if (width.getKey() > 1) {
        score = Math.max(score, share * share * Math.sqrt(width.getKey()));
      }
    }
    return score;
  }

  private static char quote(CsvFormat format, String sample) throws IOException {
    if (sample.indexOf('"') >= 0) {
      return '"';
    }
    int quoted = 0;
    int all = 0;
    for (List<String> row : rows(format, sample)) {
      for (String cell : row) {
        all += cell.isEmpty() ? 0 : 1;
        quoted += cell.length() > 1 && cell.startsWith("'") && cell.endsWith("'") ? 1 : 0;
      }
    }
    return quoted * 2 > all ? '\'' : '"';
  }

  private static List<List<String>> rows(CsvFormat format, String sample) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvRows reader = new CsvRows(format, new StringReader(sample))) {
      SourceItem item = reader.next();
      while (item != null && rows.size() < ROWS) {
        rows.add(item instanceof SourceRow row ? row.cells() : List.of());
        item = reader.next();
      }
    }
    return rows;
  }
}
