package io.guanxi.platform.transfer.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a sheet being put together, within the limits. */
final class SheetRow {

  private final long line;
  private final List<String> cells = new ArrayList<>();
  private @Nullable SourceProblem problem;
  private int size;

  SheetRow(long line) {
    this.line = line;
  }

  long line() {
    return line;
  }

  /** Puts a text into a column, counted from 1; what is too much spoils the row. */
  void put(int column, String text) {
    size += text.length() + 1;
    if (problem != null || text.isEmpty()) {
      return;
    }
    problem = check(column, text);
    if (problem == null) {
      while (cells.size() < column) {
        cells.add("");
      }
      cells.set(column - 1, text);
    }
  }

  private @Nullable SourceProblem check(int column, String text) {
    if (column < 1 || column > Limits.COLUMNS) {
      return new SourceProblem(SourceProblem.TOO_MANY_COLUMNS, line, column, text);
    }
    if (text.length() > Limits.CELL) {
      return new SourceProblem(SourceProblem.CELL_TOO_LONG, line, column, text);
    }
    return size > Limits.ROW ? SourceProblem.ofRow(SourceProblem.ROW_TOO_LARGE, line, text) : null;
  }

  SourceItem done() {
    return problem == null ? new SourceRow(line, cells) : problem;
  }
}
