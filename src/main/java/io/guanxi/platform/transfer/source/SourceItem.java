package io.guanxi.platform.transfer.source;

/** What reading a file yields: a good row, or what was wrong with one. */
public sealed interface SourceItem permits SourceRow, SourceProblem {

  /** The line of a text file or the row of a sheet, from 1; 0 for the file as a whole. */
  long line();
}
