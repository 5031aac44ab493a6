package io.guanxi.platform.transfer.source;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a row and drops them as soon as the row is too large. */
final class CsvRowBuilder extends CsvCallbackHandler<SourceItem> {

  private static final char UNDECODED = '\uFFFD';
  private static final int SHOWN = 40;

  private List<String> cells = new ArrayList<>();
  private long line = 1;
  private int count;
  private int size;
  private boolean empty;
  private @Nullable SourceProblem problem;

  /** Where the row begins that is being read. */
  long line() {
    return line;
  }

  @Override
  protected void beginRecord(long startingLine) {
    cells = new ArrayList<>(Math.max(8, count));
    line = startingLine;
    count = 0;
    size = 0;
    empty = false;
    problem = null;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    count++;
    size += length + 1;
    if (problem != null) {
      return;
    }
    String code = code(buffer, offset, length);
    if (code == null) {
      cells.add(new String(buffer, offset, length));
    } else {
      String shown = new String(buffer, offset, Math.min(length, SHOWN));
      problem = new SourceProblem(code, line, size > Limits.ROW ? 0 : count, shown);
      cells = List.of();
    }
  }

  private @Nullable String code(char[] buffer, int offset, int length) {
    if (size > Limits.ROW) {
      return SourceProblem.ROW_TOO_LARGE;
    }
    if (count > Limits.COLUMNS) {
      return SourceProblem.TOO_MANY_COLUMNS;
    }
    if (length > Limits.CELL) {
      return SourceProblem.CELL_TOO_LONG;
    }
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == UNDECODED) {
        return SourceProblem.UNDECODABLE;
      }
    }
    return null;
  }

  @Override
  protected SourceItem buildRecord() {
    return problem == null ? new SourceRow(line, cells) : problem;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  @Override
  protected RecordType getRecordType() {
    return empty ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected void setEmpty() {
    empty = true;
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("Comments are off");
  }
}
