package io.guanxi.platform.transfer.source;

import io.guanxi.platform.transfer.source.XlsxArchive.Relation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook. */
final class XlsxTable implements Table {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /** A sheet by its name and the part it is in. */
  private record Sheet(String name, String part, boolean hidden) {}

  private final Path file;
  private final List<String> names;
  private final Sheet sheet;
  private final boolean since1904;
  private final XlsxStyles styles;
  private final SharedTexts texts;
  private final long rows;

  private XlsxTable(
      Path file,
      List<String> names,
      Sheet sheet,
      boolean since1904,
      XlsxStyles styles,
      SharedTexts texts,
      long rows) {
    this.file = file;
    this.names = names;
    this.sheet = sheet;
    this.since1904 = since1904;
    this.styles = styles;
    this.texts = texts;
    this.rows = rows;
  }

  static XlsxTable open(Path file, SourceOptions options) throws IOException, SourceRefused {
    try (XlsxArchive archive = new XlsxArchive(file)) {
      return read(file, archive, options.sheet());
    } catch (GuardedStream.TooLarge e) {
      throw refused(SourceProblem.WORKBOOK_TOO_LARGE);
    } catch (XMLStreamException e) {
      throw refused(
          isTooLarge(e) ? SourceProblem.WORKBOOK_TOO_LARGE : SourceProblem.DAMAGED_WORKBOOK);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw refused(SourceProblem.DAMAGED_WORKBOOK);
    }
  }

  static boolean isTooLarge(XMLStreamException e) {
    return e.getNestedException() instanceof GuardedStream.TooLarge;
  }

  private static SourceRefused refused(String code) {
    return new SourceRefused(SourceProblem.ofFile(code, ""));
  }

  private static XlsxTable read(Path file, XlsxArchive archive, @Nullable String wanted)
      throws IOException, XMLStreamException, SourceRefused {
    String workbook = part(archive.relations(""), "officedocument");
    List<Relation> relations = workbook == null ? List.of() : archive.relations(workbook);
    XMLStreamReader xml = workbook == null ? null : archive.open(workbook);
    List<Sheet> sheets = new ArrayList<>();
    boolean since1904 = false;
    for (String element = next(xml); element != null; element = next(xml)) {
      if (xml != null && element.equals("workbookPr")) {
        String value = xml.getAttributeValue(null, "date1904");
        since1904 = value != null && List.of("1", "true", "on").contains(value);
      } else if (xml != null && element.equals("sheet")) {
        addSheet(xml, relations, sheets);
      }
    }
    Sheet sheet = choose(sheets, wanted);
    String shared = part(relations, "sharedstrings");
    String styles = part(relations, "styles");
    return new XlsxTable(
        file,
        sheets.stream().map(Sheet::name).toList(),
        sheet,
        since1904,
        XlsxStyles.read(styles == null ? null : archive.open(styles)),
        SharedTexts.read(shared == null ? null : archive.open(shared)),
        rows(archive, sheet.part()));
  }

  private static @Nullable String next(@Nullable XMLStreamReader xml) throws XMLStreamException {
    return xml == null ? null : XlsxArchive.nextElement(xml);
  }

  private static @Nullable String part(List<Relation> relations, String kind) {
    return relations.stream()
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }

  private static void addSheet(XMLStreamReader xml, List<Relation> relations, List<Sheet> sheets) {
    String name = xml.getAttributeValue(null, "name");
    String transitional = xml.getAttributeValue(RELATIONS, "id");
    String id = transitional == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : transitional;
    boolean hidden =
        xml.getAttributeValue(null, "state") != null
            && !"visible".equals(xml.getAttributeValue(null, "state"));
    for (Relation relation : relations) {
      if (relation.id().equals(id) && relation.kind().equals("worksheet") && name != null) {
        sheets.add(new Sheet(name, relation.target(), hidden));
      }
    }
  }

  private static Sheet choose(List<Sheet> sheets, @Nullable String wanted) throws SourceRefused {
    if (sheets.isEmpty()) {
      throw refused(SourceProblem.DAMAGED_WORKBOOK);
    }
    if (wanted == null) {
      return sheets.stream().filter(s -> !s.hidden()).findFirst().orElse(sheets.get(0));
    }
    return sheets.stream()
        .filter(s -> s.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new SourceRefused(SourceProblem.ofFile(SourceProblem.UNKNOWN_SHEET, wanted)));
  }

  /** About how many rows there are, from the room that the first ones take. */
  private static long rows(XlsxArchive archive, String part) throws IOException {
    long rows = 0;
    try {
      XMLStreamReader xml = archive.open(part);
      for (String element = next(xml); element != null; element = next(xml)) {
        rows += element.equals("row") ? 1 : 0;
        if (xml != null && rows == Limits.SAMPLE_ROWS) {
          double read = Math.max(1, xml.getLocation().getCharacterOffset());
          return Math.max(rows, (long) (rows * (archive.size(part) / read)));
        }
      }
    } catch (XMLStreamException damaged) {
      // Reading the rows will say where.
      return rows;
    }
    return rows;
  }

  @Override
  public SourceReader rows() throws IOException {
    XlsxArchive archive = new XlsxArchive(file);
    try {
      return new XlsxRows(archive, archive.open(sheet.part()), styles, texts, since1904);
    } catch (XMLStreamException e) {
      archive.close();
      throw new IOException(e);
    }
  }

  @Override
  public Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes) {
    return new Detection(
        Detection.Kind.XLSX,
        null,
        true,
        null,
        null,
        names,
        sheet.name(),
        headerLine,
        columns,
        Math.max(0, rows - headerLine),
        notes);
  }
}
