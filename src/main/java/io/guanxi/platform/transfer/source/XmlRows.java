package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet in the XML that Excel 2003 wrote. */
final class XmlRows implements SourceReader {

  private final InputStream in;
  private final XMLStreamReader xml;
  private final int sheet;
  private int before = -1;
  private long line;
  private boolean ended;

  XmlRows(InputStream in, XMLStreamReader xml, int sheet) {
    this.in = in;
    this.xml = xml;
    this.sheet = sheet;
  }

  @Override
  public @Nullable SourceItem next() {
    try {
      while (!ended) {
        String tag = XlsxArchive.nextElement(xml);
        ended = tag == null || before > sheet;
        if ("Worksheet".equals(tag)) {
          before++;
          ended = before > sheet;
        } else if (!ended && before == sheet && "Row".equals(tag)) {
          return row();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      ended = true;
      return SourceProblem.ofRow(SourceProblem.DAMAGED_WORKBOOK, line + 1, "");
    }
  }

  private SourceItem row() throws XMLStreamException {
    int number = WholeNumber.of(attribute(xml, "Index"));
    line = number > 0 ? number : line + 1;
    SheetRow out = new SheetRow(line);
    int column = 0;
    while (xml.hasNext()) {
      int event = XlsxArchive.next(xml);
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Row")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Cell")) {
        int place = WholeNumber.of(attribute(xml, "Index"));
        int across = Math.max(0, WholeNumber.of(attribute(xml, "MergeAcross")));
        column = place > 0 ? place : column + 1;
        out.put(column, cell());
        column = Math.min(column + across, 1 << 20);
      }
    }
    return out.done();
  }

  private String cell() throws XMLStreamException {
    String value = "";
    while (xml.hasNext()) {
      int event = XlsxArchive.next(xml);
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Cell")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Data")) {
        String type = attribute(xml, "Type");
        value = text(type, XlsxText.read(xml, "Data"));
      }
    }
    return value;
  }

  private static String text(String type, String value) {
    return switch (type) {
      case "Number" -> XlsxNumber.text(value, XlsxStyles.Meaning.NUMBER, false);
      case "Boolean" -> value.equals("1") ? "TRUE" : "FALSE";
      case "DateTime" -> value.replaceFirst("T00:00:00(\\.0+)?$", "").replace('T', ' ');
      default -> value;
    };
  }

  /** An attribute in whatever namespace; empty if it is not there. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
