package io.guanxi.platform.transfer.source;

/**
 * What is wrong in a file and where: the line as in {@link SourceItem#line()}, the column from 1 or
 * 0 for the whole row, a few characters of what stands there.
 */
public record SourceProblem(String code, long line, int column, String detail)
    implements SourceItem {

  // The file as a whole.
  static final String EMPTY_FILE = "empty-file";
  static final String NO_ROWS = "no-rows";
  static final String NOT_A_TABLE = "not-a-table";
  static final String OLD_WORKBOOK = "old-workbook-format";
  static final String WORKBOOK_LOCKED = "workbook-locked";
  static final String DAMAGED_WORKBOOK = "damaged-workbook";
  static final String WORKBOOK_TOO_LARGE = "workbook-too-large";
  static final String UNKNOWN_ENCODING = "unknown-encoding";
  static final String UNKNOWN_SHEET = "unknown-sheet";
  static final String TOO_MANY_PROBLEMS = "too-many-broken-rows";

  // A row or a cell.
  static final String UNBALANCED_QUOTE = "unbalanced-quote";
  static final String BROKEN_CARD = "broken-card";
  static final String UNDECODABLE = "wrong-encoding";
  static final String TOO_MANY_COLUMNS = "too-many-columns";
  static final String TOO_MANY_CELLS = "more-cells-than-columns";
  static final String ROW_TOO_LARGE = "row-too-large";
  static final String CELL_TOO_LONG = "cell-too-long";

  // Warnings about headers.
  static final String DUPLICATE_HEADER = "duplicate-header";
  static final String BLANK_HEADER = "blank-header";

  private static final int LONGEST_DETAIL = 80;

  public SourceProblem {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }

  static SourceProblem ofFile(String code, String detail) {
    return new SourceProblem(code, 0, 0, detail);
  }

  static SourceProblem ofRow(String code, long line, String detail) {
    return new SourceProblem(code, line, 0, detail);
  }
}
