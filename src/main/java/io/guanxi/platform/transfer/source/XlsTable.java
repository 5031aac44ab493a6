package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DimensionsRecord;
import org.apache.poi.hssf.record.Record;

/** One sheet of a workbook of Excel 97 to 2003. */
final class XlsTable implements Table {

  private static final int ROWS = 65_536;

  /** Its texts are held while it is read, so a file far beyond what 65,536 rows need is refused. */
  private static final long LARGEST = 128L << 20;

  private final Path file;
  private final List<String> names;
  private final String sheet;
  private final int place;
  private final long rows;

  private XlsTable(Path file, List<String> names, String sheet, int place, long rows) {
    this.file = file;
    this.names = names;
    this.sheet = sheet;
    this.place = place;
    this.rows = rows;
  }

  static XlsTable open(Path file, SourceOptions options) throws IOException, SourceRefused {
    if (Files.size(file) > LARGEST) {
      throw XlsStream.refused(SourceProblem.WORKBOOK_TOO_LARGE);
    }
    try (XlsStream stream = XlsStream.open(file)) {
      XlsHead head = XlsHead.read(stream);
      int place = head.placeOf(options.sheet());
      if (!XlsRows.goTo(stream, place)) {
        throw XlsStream.refused(SourceProblem.DAMAGED_WORKBOOK);
      }
      return new XlsTable(file, head.names(), head.nameAt(place), place, rows(stream));
    } catch (XlsStream.Damaged e) {
      throw XlsStream.refused(SourceProblem.DAMAGED_WORKBOOK);
    }
  }

  /** How many rows the sheet says it has. */
  private static long rows(XlsStream stream) throws XlsStream.Damaged {
    Record record = stream.next();
    while (record != null && !(record instanceof CellValueRecordInterface)) {
      if (record instanceof DimensionsRecord size) {
        return Math.min(ROWS, Math.max(0, size.getLastRow()));
      }
      record = stream.next();
    }
    return 0;
  }

  @Override
  public SourceReader rows() throws IOException {
    try {
      XlsStream stream = XlsStream.open(file);
      XlsHead head = XlsHead.read(stream);
      XlsRows.goTo(stream, place);
      return new XlsRows(stream, head);
    } catch (SourceRefused e) {
      throw new IOException(e);
    }
  }

  @Override
  public Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes) {
    return new Detection(
        Detection.Kind.XLS,
        null,
        true,
        null,
        null,
        names,
        sheet,
        headerLine,
        columns,
        Math.max(0, rows - headerLine),
        notes);
  }
}
