package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.util.List;

/** A file of some kind, opened. */
interface Table {

  /** All its rows as they stand, the one with the headers too. */
  SourceReader rows() throws IOException;

  Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes);
}
