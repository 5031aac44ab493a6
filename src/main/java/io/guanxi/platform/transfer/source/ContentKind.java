package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, told by what is in it: its name is often wrong. */
enum ContentKind {
  EMPTY,
  TEXT,
  ZIPPED_WORKBOOK,
  OLD_WORKBOOK,
  ANCIENT_WORKBOOK,
  PAGE,
  XML_WORKBOOK,
  CARDS;

  private static final int HEAD = 1 << 14;

  static ContentKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      return ZIPPED_WORKBOOK;
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLD_WORKBOOK;
    }
    if (isAncient(head)) {
      return ANCIENT_WORKBOOK;
    }
    return ofText(head);
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Excel 2 to 5 began a sheet with this record, without any container. */
  private static boolean isAncient(byte[] head) {
    return starts(head, 0x09, 0x00, 0x04, 0x00)
        || starts(head, 0x09, 0x02, 0x06, 0x00)
        || starts(head, 0x09, 0x04, 0x06, 0x00)
        || starts(head, 0x09, 0x08);
  }

  /** Letters of two bytes lose their zeros, so that what is looked for is found in any encoding. */
  private static ContentKind ofText(byte[] head) {
    String text =
        new String(head, StandardCharsets.ISO_8859_1)
            .replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
            .replace("\0", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("begin:vcard")) {
      return CARDS;
    }
    if (!text.startsWith("<")) {
      return TEXT;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && text.contains("workbook")
        && !text.contains("<html")) {
      return XML_WORKBOOK;
    }
    boolean page = text.contains("<html") || text.contains("<table") || text.contains("<tr");
    return page ? PAGE : TEXT;
  }
}
