package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook as a stream. Texts are texts, so no formula can come of them and long digits
 * stay whole; a further sheet is begun where Excel's rows end.
 */
public final class XlsxSink implements TableSink {

  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int ROWS_IN_MEMORY = 500;

  /** What a spreadsheet keeps of a number; longer ones are written as text. */
  private static final int DIGITS = 15;

  private static final int WIDTH = 18;

  private final Workbook workbook;
  private final String sheetName;
  private final List<SinkColumn> columns;
  private Worksheet sheet;
  private int sheets;
  private int row;

  public XlsxSink(OutputStream out, String sheetName, List<SinkColumn> columns) throws IOException {
    this.workbook = new Workbook(out, "Guanxi", null);
    this.sheetName = sheetName;
    this.columns = columns;
    this.sheet = begin();
  }

  private Worksheet begin() {
    sheets++;
    Worksheet next = workbook.newWorksheet(sheets == 1 ? sheetName : sheetName + " " + sheets);
    next.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      next.inlineString(0, i, XlsxText.encode(columns.get(i).header()));
      next.style(0, i).bold().set();
      next.width(i, WIDTH);
    }
    row = 1;
    return next;
  }

  @Override
  public void row(List<? extends @Nullable String> cells) throws IOException {
    if (row == ROWS_OF_A_SHEET) {
      sheet.finish();
      sheet = begin();
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell != null && !cell.isEmpty()) {
        write(i, cell);
      }
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void write(int column, String cell) {
    SinkColumn.Kind kind =
        column < columns.size() ? columns.get(column).kind() : SinkColumn.Kind.TEXT;
    BigDecimal number = kind == SinkColumn.Kind.NUMBER ? number(cell) : null;
    LocalDate date = kind == SinkColumn.Kind.DATE ? date(cell) : null;
    if (number != null) {
      sheet.value(row, column, number);
    } else if (date != null) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      sheet.inlineString(row, column, XlsxText.encode(shortened(cell)));
    }
  }

  private static String shortened(String cell) {
    return cell.length() > Limits.CELL ? cell.substring(0, Limits.CELL) : cell;
  }

  private static @Nullable BigDecimal number(String cell) {
    try {
      BigDecimal number = cell.length() > 2 * DIGITS ? null : new BigDecimal(cell);
      return number != null && number.stripTrailingZeros().precision() <= DIGITS ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable LocalDate date(String cell) {
    try {
      LocalDate date = LocalDate.parse(cell);
      return date.getYear() > 1900 && date.getYear() < 10_000 ? date : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
