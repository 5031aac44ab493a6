package io.guanxi.platform.transfer.source;

import java.io.IOException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an Excel 97 workbook, read as a stream of records. */
final class XlsRows implements SourceReader {

  private final XlsStream stream;
  private final XlsHead head;
  private @Nullable SheetRow row;
  private @Nullable FormulaRecord unfinished;

  /** How many charts deep; what stands in them is not the sheet's. */
  private int depth;

  private boolean ended;

  XlsRows(XlsStream stream, XlsHead head) {
    this.stream = stream;
    this.head = head;
  }

  /** Goes to the beginning of a sheet; false if the workbook ends before it. */
  static boolean goTo(XlsStream stream, int place) throws XlsStream.Damaged {
    int depth = 0;
    int sheets = 0;
    for (Record record = stream.next(); record != null; record = stream.next()) {
      if (record instanceof BOFRecord) {
        if (depth == 0 && sheets++ == place) {
          return true;
        }
        depth++;
      } else if (record instanceof EOFRecord) {
        depth--;
      }
    }
    return false;
  }

  @Override
  public @Nullable SourceItem next() {
    try {
      while (!ended) {
        SourceItem finished = take(stream.next());
        if (finished != null) {
          return finished;
        }
      }
      return null;
    } catch (XlsStream.Damaged e) {
      ended = true;
      long line = row == null ? 1 : row.line() + 1;
      return SourceProblem.ofRow(SourceProblem.DAMAGED_WORKBOOK, line, "");
    }
  }

  /** Takes a record; the row before it when it begins another. */
  private @Nullable SourceItem take(@Nullable Record record) {
    if (record == null || record instanceof EOFRecord && depth == 0) {
      ended = true;
      return record == null && row == null ? null : finished();
    }
    if (record instanceof BOFRecord) {
      depth++;
    } else if (record instanceof EOFRecord) {
      depth--;
    } else if (depth == 0 && record instanceof StringRecord text) {
      completed(text.getString());
    } else if (depth == 0 && record instanceof CellValueRecordInterface cell) {
      return cell(cell);
    }
    return null;
  }

  private @Nullable SourceItem cell(CellValueRecordInterface cell) {
    SourceItem before = null;
    long line = cell.getRow() + 1L;
    if (row == null || row.line() != line) {
      before = finished();
      row = new SheetRow(line);
    }
    unfinished = null;
    row.put(cell.getColumn() + 1, text(cell));
    return before;
  }

  private @Nullable SourceItem finished() {
    SheetRow last = row;
    row = null;
    return last == null ? null : last.done();
  }

  /** The text that a formula gave stands in a record of its own behind it. */
  private void completed(String text) {
    FormulaRecord formula = unfinished;
    if (formula != null && row != null) {
      row.put(formula.getColumn() + 1, text);
    }
    unfinished = null;
  }

  private String text(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord shared) {
      return head.text(shared.getSSTIndex());
    }
    if (cell instanceof NumberRecord number) {
      return head.number(number.getValue(), number.getXFIndex());
    }
    if (cell instanceof BoolErrRecord flag) {
      return flag.isError() ? error(flag.getErrorValue()) : flag(flag.getBooleanValue());
    }
    if (cell instanceof FormulaRecord formula) {
      return formula(formula);
    }
    return cell instanceof LabelRecord label ? label.getValue() : "";
  }

  private String formula(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      unfinished = formula;
      return "";
    }
    return switch (formula.getCachedResultTypeEnum()) {
      case BOOLEAN -> flag(formula.getCachedBooleanValue());
      case ERROR -> error(formula.getCachedErrorValue());
      case NUMERIC -> head.number(formula.getValue(), formula.getXFIndex());
      default -> "";
    };
  }

  private static String flag(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!";
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
