package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the number formats of a workbook say about the cells that wear them. */
final class XlsxStyles {

  /** How a number is meant. */
  enum Meaning {
    NUMBER,
    PERCENT,
    DATE
  }

  /** Quoted text, escaped signs, colours and locales; [h] and [mm] stay. */
  private static final Pattern DECORATION =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+\\])[^\\]]*\\]");

  private static final Pattern DATE = Pattern.compile("[ymdhs]|上午|下午");

  private final List<Meaning> meanings = new ArrayList<>();

  /** Reads a styles part; null where a workbook has none. */
  static XlsxStyles read(@Nullable XMLStreamReader xml) throws IOException, XMLStreamException {
    XlsxStyles styles = new XlsxStyles();
    Map<Integer, Meaning> formats = new HashMap<>();
    boolean inCellFormats = false;
    while (xml != null && xml.hasNext()) {
      int event = XlsxArchive.next(xml);
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCellFormats = false;
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" -> {
          String code = xml.getAttributeValue(null, "formatCode");
          formats.put(
              WholeNumber.of(xml.getAttributeValue(null, "numFmtId")),
              meaning(code == null ? "" : code));
        }
        case "cellXfs" -> inCellFormats = true;
        case "xf" -> {
          if (inCellFormats) {
            int id = WholeNumber.of(xml.getAttributeValue(null, "numFmtId"));
            styles.meanings.add(formats.getOrDefault(id, builtIn(id)));
          }
        }
        default -> {}
      }
    }
    return styles;
  }

  Meaning of(@Nullable String style) {
    int index = WholeNumber.of(style);
    return index < 0 || index >= meanings.size() ? Meaning.NUMBER : meanings.get(index);
  }

  /** What a format means, by its number and, where it is not a built-in one, its code. */
  static Meaning meaning(int id, @Nullable String code) {
    return code == null ? builtIn(id) : meaning(code);
  }

  /** The formats that files name by number only; 27 to 36 and 50 to 58 are East Asian dates. */
  private static Meaning builtIn(int id) {
    if (id == 9 || id == 10) {
      return Meaning.PERCENT;
    }
    boolean date =
        id >= 14 && id <= 22
            || id >= 27 && id <= 36
            || id >= 45 && id <= 47
            || id >= 50 && id <= 58;
    return date ? Meaning.DATE : Meaning.NUMBER;
  }

  private static Meaning meaning(String code) {
    String bare = DECORATION.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    if (bare.contains("general")) {
      return Meaning.NUMBER;
    }
    if (bare.contains("%")) {
      return Meaning.PERCENT;
    }
    return DATE.matcher(bare).find() ? Meaning.DATE : Meaning.NUMBER;
  }
}
