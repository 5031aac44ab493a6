package io.guanxi.platform.transfer.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood; shown to the user, who may overrule each part.
 *
 * @param encoding null for a workbook, as are delimiter and quote
 * @param sheets empty for a text file
 * @param headerLine the line that has the column names, 0 if none has
 * @param rows about how many rows there are
 */
public record Detection(
    Kind kind,
    @Nullable String encoding,
    boolean encodingSure,
    @Nullable String delimiter,
    @Nullable String quote,
    List<String> sheets,
    @Nullable String sheet,
    long headerLine,
    List<ColumnGuess> columns,
    long rows,
    List<SourceProblem> warnings) {

  /** The kinds of files. */
  public enum Kind {
    CSV,
    XLSX,
    XLS,
    /** A web page, whatever it is called. */
    HTML,
    /** The XML that Excel 2003 wrote. */
    XML,
    VCARD
  }

  public List<String> headers() {
    return columns.stream().map(ColumnGuess::header).toList();
  }
}
