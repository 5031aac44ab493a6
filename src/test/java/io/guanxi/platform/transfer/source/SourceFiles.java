package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files to read, and reads them whole. */
final class SourceFiles {

  static final String SHEET_START =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>";
  static final String SHEET_END = "</sheetData></worksheet>";

  private static final String RELATION =
      "<Relationship Id='%s' Target='%s' "
          + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s'/>";
  private static final String RELATIONS = "<Relationships>%s</Relationships>";

  private final Path folder;

  SourceFiles(Path folder) {
    this.folder = folder;
  }

  Path text(String content) throws IOException {
    return text(content, StandardCharsets.UTF_8);
  }

  Path text(String content, Charset charset) throws IOException {
    return Files.write(folder.resolve("file.csv"), content.getBytes(charset));
  }

  /** A workbook of one sheet, from the XML between its rows' tags. */
  Path workbook(String rows) throws IOException {
    return workbook(Map.of("xl/worksheets/sheet1.xml", SHEET_START + rows + SHEET_END));
  }

  Path workbook(Map<String, String> parts) throws IOException {
    Path file = folder.resolve("file.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      write(zip, "_rels/.rels", RELATIONS, "officeDocument", "xl/workbook.xml");
      write(
          zip,
          "xl/_rels/workbook.xml.rels",
          RELATIONS,
          "worksheet",
          "worksheets/sheet1.xml",
          "worksheet",
          "worksheets/sheet2.xml",
          "sharedStrings",
          "sharedStrings.xml",
          "styles",
          "styles.xml");
      if (!parts.containsKey("xl/workbook.xml")) {
        write(zip, "xl/workbook.xml", workbookXml(""));
      }
      for (Map.Entry<String, String> part : parts.entrySet()) {
        write(zip, part.getKey(), part.getValue());
      }
    }
    return file;
  }

  static String workbookXml(String properties) {
    return "<workbook"
        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
        + properties
        + "<sheets><sheet name='客户' sheetId='1' r:id='r0'/>"
        + "<sheet name='Orders' sheetId='2' r:id='r1'/></sheets></workbook>";
  }

  private static void write(ZipOutputStream zip, String part, String relations, String... ties)
      throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < ties.length; i += 2) {
      all.append(String.format(RELATION, "r" + i / 2, ties[i + 1], ties[i]));
    }
    write(zip, part, String.format(relations, all));
  }

  static void write(ZipOutputStream zip, String part, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(part));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Writes a part far larger than a test could hold. */
  static void repeat(OutputStream out, String content, long bytes) throws IOException {
    byte[] block =
        content.repeat(1 + (1 << 16) / content.length()).getBytes(StandardCharsets.UTF_8);
    for (long written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }

  static List<SourceItem> read(SourceFile file) throws IOException {
    List<SourceItem> items = new ArrayList<>();
    try (SourceReader rows = file.rows()) {
      for (SourceItem item = rows.next(); item != null; item = rows.next()) {
        items.add(item);
      }
    }
    return items;
  }

  static SourceRow row(long line, String... cells) {
    return new SourceRow(line, List.of(cells));
  }
}
