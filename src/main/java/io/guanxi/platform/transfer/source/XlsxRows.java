package io.guanxi.platform.transfer.source;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as they stand, read as a stream; formulas give their last results. */
final class XlsxRows implements SourceReader {

  private static final int LAST_COLUMN = 16_384;

  private final XlsxArchive archive;
  private final @Nullable XMLStreamReader xml;
  private final XlsxStyles styles;
  private final SharedTexts texts;
  private final boolean since1904;
  private long line;
  private boolean inRow;
  private boolean ended;

  XlsxRows(
      XlsxArchive archive,
      @Nullable XMLStreamReader xml,
      XlsxStyles styles,
      SharedTexts texts,
      boolean since1904) {
    this.archive = archive;
    this.xml = xml;
    this.styles = styles;
    this.texts = texts;
    this.since1904 = since1904;
  }

  @Override
  public @Nullable SourceItem next() {
    if (xml == null || ended) {
      return null;
    }
    try {
      while (xml.hasNext()) {
        int event = XlsxArchive.next(xml);
        if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
          return row(xml);
        }
      }
      ended = true;
      return null;
    } catch (XMLStreamException e) {
      ended = true;
      return SourceProblem.ofRow(
          XlsxTable.isTooLarge(e)
              ? SourceProblem.WORKBOOK_TOO_LARGE
              : SourceProblem.DAMAGED_WORKBOOK,
          inRow ? line : line + 1,
          "");
    }
  }

  private SourceItem row(XMLStreamReader row) throws XMLStreamException {
    int number = WholeNumber.of(row.getAttributeValue(null, "r"));
    line = number > 0 ? number : line + 1;
    inRow = true;
    SheetRow out = new SheetRow(line);
    int column = 0;
    while (row.hasNext()) {
      int event = XlsxArchive.next(row);
      if (event == XMLStreamReader.END_ELEMENT && row.getLocalName().equals("row")) {
        break;
      }
      if (event != XMLStreamReader.START_ELEMENT || !row.getLocalName().equals("c")) {
        continue;
      }
      String reference = row.getAttributeValue(null, "r");
      column = reference == null ? column + 1 : column(reference);
      out.put(column, cell(row));
    }
    inRow = false;
    return out.done();
  }

  /** 1 for A, 28 for AB; the first beyond any sheet for what is no column. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && column <= LAST_COLUMN; i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + c - 'A' + 1;
      } else if (c != '$') {
        break;
      }
    }
    return column > 0 ? column : LAST_COLUMN + 1;
  }

  private String cell(XMLStreamReader cell) throws XMLStreamException {
    String type = cell.getAttributeValue(null, "t");
    String style = cell.getAttributeValue(null, "s");
    String value = "";
    while (cell.hasNext()) {
      int event = XlsxArchive.next(cell);
      if (event == XMLStreamReader.END_ELEMENT && cell.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT) {
        String element = cell.getLocalName();
        if (element.equals("v") || element.equals("is")) {
          value = XlsxText.read(cell, element);
        }
      }
    }
    return text(type == null ? "n" : type, style, value);
  }

  private String text(String type, @Nullable String style, String value) {
    return switch (type) {
      case "s" -> texts.get(WholeNumber.of(value));
      case "b" -> value.equals("1") ? "TRUE" : value.isEmpty() ? "" : "FALSE";
      case "n" -> XlsxNumber.text(value, styles.of(style), since1904);
      case "d" -> value.replace('T', ' ');
      default -> value;
    };
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
