package io.guanxi.platform.transfer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One sheet of a workbook in the XML that Excel 2003 wrote; it is often called .xls. */
final class XmlTable implements Table {

  private final Path file;
  private final List<String> names;
  private final int sheet;
  private final long rows;

  private XmlTable(Path file, List<String> names, int sheet, long rows) {
    this.file = file;
    this.names = names;
    this.sheet = sheet;
    this.rows = rows;
  }

  static XmlTable open(Path file, SourceOptions options) throws IOException, SourceRefused {
    List<String> names = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = XlsxArchive.reader(in, Files.size(file));
      for (String tag = XlsxArchive.nextElement(xml);
          tag != null;
          tag = XlsxArchive.nextElement(xml)) {
        if (tag.equals("Worksheet")) {
          names.add(XmlRows.attribute(xml, "Name"));
          rows.add(0L);
        } else if (tag.equals("Row") && !rows.isEmpty()) {
          rows.set(rows.size() - 1, rows.get(rows.size() - 1) + 1);
        }
      }
    } catch (XMLStreamException e) {
      if (names.isEmpty()) {
        throw XlsStream.refused(SourceProblem.DAMAGED_WORKBOOK);
      }
    }
    int sheet = options.sheet() == null ? 0 : names.indexOf(options.sheet());
    if (names.isEmpty() || sheet < 0) {
      throw new SourceRefused(
          SourceProblem.ofFile(SourceProblem.UNKNOWN_SHEET, String.valueOf(options.sheet())));
    }
    return new XmlTable(file, names, sheet, rows.get(sheet));
  }

  @Override
  public SourceReader rows() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      return new XmlRows(in, XlsxArchive.reader(in, Files.size(file)), sheet);
    } catch (XMLStreamException e) {
      in.close();
      throw new IOException(e);
    }
  }

  @Override
  public Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes) {
    return new Detection(
        Detection.Kind.XML,
        null,
        true,
        null,
        null,
        names,
        names.get(sheet),
        headerLine,
        columns,
        Math.max(0, rows - headerLine),
        notes);
  }
}
