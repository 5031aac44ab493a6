package io.guanxi.platform.transfer.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts as workbooks write them: in runs, with reading aids to be left out, some signs coded. */
final class XlsxText {

  private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxText() {}

  /** The text up to the end of an element; somewhat more than a cell may have is enough. */
  static String read(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean aid = false;
    while (xml.hasNext()) {
      int event = XlsxArchive.next(xml);
      if (event == XMLStreamReader.START_ELEMENT) {
        aid |= xml.getLocalName().equals("rPh");
      } else if (event == XMLStreamReader.END_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          break;
        }
        aid &= !xml.getLocalName().equals("rPh");
      } else if (event == XMLStreamReader.CHARACTERS
          || event == XMLStreamReader.CDATA
          || event == XMLStreamReader.SPACE) {
        if (!aid && text.length() <= Limits.CELL) {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
      }
    }
    return decode(text.toString());
  }

  private static String decode(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return CODED
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  /** Codes what XML cannot hold, and what would be taken for a code. */
  static String encode(String text) {
    StringBuilder coded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c < ' ' && c != '\t' && c != '\n'
              || c == 0xFFFE
              || c == 0xFFFF
              || c == '_' && CODED.matcher(text).region(i, text.length()).lookingAt();
      if (escape && coded == null) {
        coded = new StringBuilder(text.substring(0, i));
      }
      if (coded != null) {
        coded.append(escape ? String.format("_x%04X_", (int) c) : String.valueOf(c));
      }
    }
    return coded == null ? text : coded.toString();
  }
}
