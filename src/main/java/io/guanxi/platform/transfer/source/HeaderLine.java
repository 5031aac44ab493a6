package io.guanxi.platform.transfer.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the row with the column names, below titles that some systems write above it. */
final class HeaderLine {

  private static final int FURTHEST = 10;
  private static final int LONGEST_NAME = 100;

  private HeaderLine() {}

  /** The line of the headers; 0 if the first row is data already. */
  static long find(List<SourceRow> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    int typical = typicalWidth(rows);
    for (SourceRow row : rows.subList(0, Math.min(FURTHEST, rows.size()))) {
      if (filled(row) * 5 >= typical * 3) {
        return hasData(row) ? 0 : row.line();
      }
    }
    return hasData(rows.get(0)) ? 0 : rows.get(0).line();
  }

  private static int typicalWidth(List<SourceRow> rows) {
    int[] widths = rows.stream().mapToInt(HeaderLine::filled).sorted().toArray();
    return widths[widths.length / 2];
  }

  private static int filled(SourceRow row) {
    return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean hasData(SourceRow row) {
    return row.cells().stream().map(String::strip).anyMatch(HeaderLine::isData);
  }

  private static boolean isData(String cell) {
    return cell.length() > LONGEST_NAME
        || cell.indexOf('@') > 0
        || !cell.isEmpty()
            && (DateParts.of(cell) != null || Numeral.of(cell) != null || Numeral.isDamaged(cell));
  }

  /** Column names without gaps or doubles, and what had to be changed for that. */
  static List<String> names(List<String> headers, long line, List<SourceProblem> notes) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int column = 0; column < headers.size(); column++) {
      String name = headers.get(column).strip().replaceAll("\\s+", " ");
      if (name.isEmpty()) {
        name = letters(column);
        if (line > 0) {
          notes.add(new SourceProblem(SourceProblem.BLANK_HEADER, line, column + 1, name));
        }
      }
      String unique = name;
      for (int i = 2; !taken.add(unique); i++) {
        unique = name + " (" + i + ")";
      }
      if (!unique.equals(name)) {
        notes.add(new SourceProblem(SourceProblem.DUPLICATE_HEADER, line, column + 1, unique));
      }
      names.add(unique);
    }
    return names;
  }

  /** A, B … Z, AA: as spreadsheets call their columns. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
