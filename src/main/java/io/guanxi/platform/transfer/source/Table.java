package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.util.List;

/** A file of some kind, opened. */
interface Table {

  /** All its rows as they stand, the one with the headers too. */
  SourceReader rows() throws IOException;

  /** What its columns are called where no row of it says so; empty otherwise. */
  default List<String> columns() {
    return List.of();
  }

  Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes);
}
