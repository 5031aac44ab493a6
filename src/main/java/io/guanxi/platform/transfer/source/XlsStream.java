package io.guanxi.platform.transfer.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The records of an Excel 97 workbook one after the other, never more than one in memory. */
final class XlsStream implements Closeable {

  private static final int LARGEST_RECORD = 64 << 20;

  private final POIFSFileSystem files;
  private final RecordFactoryInputStream records;

  static {
    org.apache.poi.util.IOUtils.setByteArrayMaxOverride(LARGEST_RECORD);
  }

  private XlsStream(POIFSFileSystem files, RecordFactoryInputStream records) {
    this.files = files;
    this.records = records;
  }

  /** Opens a workbook; one that is locked, of another age or no workbook is refused. */
  static XlsStream open(Path file) throws SourceRefused {
    POIFSFileSystem files = null;
    try {
      files = new POIFSFileSystem(file.toFile(), true);
      String part = part(files.getRoot().getEntryNames());
      return new XlsStream(
          files, new RecordFactoryInputStream(files.createDocumentInputStream(part), false));
    } catch (SourceRefused e) {
      closeQuietly(files);
      throw e;
    } catch (EncryptedDocumentException e) {
      closeQuietly(files);
      throw refused(SourceProblem.WORKBOOK_LOCKED);
    } catch (IOException | RuntimeException e) {
      closeQuietly(files);
      throw refused(SourceProblem.DAMAGED_WORKBOOK);
    }
  }

  /** The part that has the workbook; the container serves letters and locked files too. */
  private static String part(Set<String> names) throws SourceRefused {
    for (String name : names) {
      if (name.equalsIgnoreCase("workbook") || name.equals("BOOK")) {
        return name;
      }
    }
    if (names.contains("EncryptedPackage")) {
      throw refused(SourceProblem.WORKBOOK_LOCKED);
    }
    throw refused(names.contains("Book") ? SourceProblem.OLD_WORKBOOK : SourceProblem.NOT_A_TABLE);
  }

  static SourceRefused refused(String code) {
    return new SourceRefused(SourceProblem.ofFile(code, ""));
  }

  private static void closeQuietly(@Nullable POIFSFileSystem files) {
    try {
      if (files != null) {
        files.close();
      }
    } catch (IOException | RuntimeException e) {
      // It is refused already, with a better reason.
      return;
    }
  }

  /** The next record; null at the end. */
  @Nullable Record next() throws Damaged {
    try {
      return records.nextRecord();
    } catch (RuntimeException e) {
      throw new Damaged(e);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  /** The workbook ends or breaks in the middle of something. */
  static final class Damaged extends IOException {

    private static final long serialVersionUID = 1;

    Damaged(RuntimeException cause) {
      super(cause);
    }
  }
}
