package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file with a table in it, CSV or XLSX: how it was understood, and its rows. */
public final class SourceFile {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Table table;
  private final Detection detection;

  private SourceFile(Table table, Detection detection) {
    this.table = table;
    this.detection = detection;
  }

  /** Opens a file and looks at its first rows; what the options leave open is guessed. */
  public static SourceFile open(Path file, SourceOptions options)
      throws IOException, SourceRefused {
    Table table = table(file, options);
    List<SourceRow> sample = sample(table);
    Long wanted = options.headerLine();
    long headerLine = wanted == null ? HeaderLine.find(sample) : wanted;
    List<SourceProblem> notes = new ArrayList<>();
    List<String> names = HeaderLine.names(headers(sample, headerLine), headerLine, notes);
    List<ColumnSample> columns = names.stream().map(ColumnSample::new).toList();
    for (SourceRow row : sample) {
      int width = row.line() > headerLine ? Math.min(columns.size(), row.cells().size()) : 0;
      for (int i = 0; i < width; i++) {
        columns.get(i).add(row.cells().get(i));
      }
    }
    List<ColumnGuess> guesses = columns.stream().map(ColumnSample::guess).toList();
    return new SourceFile(table, table.describe(headerLine, guesses, List.copyOf(notes)));
  }

  public Detection detection() {
    return detection;
  }

  /** Reads the rows below the headers from the start; may be called again. */
  public SourceReader rows() throws IOException {
    return new HeadedRows(table.rows(), detection.headerLine(), detection.columns().size());
  }

  private static Table table(Path file, SourceOptions options) throws IOException, SourceRefused {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(ZIP.length);
    }
    if (head.length == 0) {
      throw new SourceRefused(SourceProblem.ofFile(SourceProblem.EMPTY_FILE, ""));
    }
    if (Arrays.equals(head, OLE)) {
      throw new SourceRefused(SourceProblem.ofFile(SourceProblem.OLD_WORKBOOK, ""));
    }
    return Arrays.equals(head, ZIP) ? XlsxTable.open(file, options) : CsvTable.open(file, options);
  }

  private static List<SourceRow> sample(Table table) throws IOException, SourceRefused {
    List<SourceRow> sample = new ArrayList<>();
    try (SourceReader rows = table.rows()) {
      SourceItem item = rows.next();
      long size = 0;
      while (item != null && sample.size() < Limits.SAMPLE_ROWS && size < Limits.SAMPLE) {
        if (item instanceof SourceRow row && !row.isBlank()) {
          sample.add(row);
          size += row.cells().stream().mapToLong(String::length).sum();
        } else if (item instanceof SourceProblem problem && sample.isEmpty()) {
          throw new SourceRefused(problem);
        }
        item = rows.next();
      }
    }
    if (sample.isEmpty()) {
      throw new SourceRefused(SourceProblem.ofFile(SourceProblem.NO_ROWS, ""));
    }
    return sample;
  }

  /** The cells of the header row, widened where most rows have cells beyond it. */
  private static List<String> headers(List<SourceRow> sample, long headerLine) {
    List<String> headers = new ArrayList<>();
    int wider = 0;
    int widest = 0;
    for (SourceRow row : sample) {
      if (row.line() == headerLine) {
        headers.addAll(row.cells().subList(0, width(row)));
      }
    }
    for (SourceRow row : sample) {
      if (row.line() > headerLine) {
        wider += width(row) > headers.size() ? 1 : 0;
        widest = Math.max(widest, width(row));
      }
    }
    boolean tooNarrow = headerLine == 0 || wider * 2 > sample.size();
    while (tooNarrow && headers.size() < widest) {
      headers.add("");
    }
    return headers;
  }

  private static int width(SourceRow row) {
    int width = row.cells().size();
    while (width > 0 && row.cells().get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }
}
