package io.guanxi.platform.transfer;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param column from 0, or -1 for the row as a whole
 */
record RowProblem(long line, int column, String code, List<Object> args) {

  static RowProblem of(long line, int column, String code, Object... args) {
    return new RowProblem(line, column, code, List.of(args));
  }
}
