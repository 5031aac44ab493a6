package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file with a table in it, of whatever kind: how it was understood, and its rows. */
public final class SourceFile {

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
    Long wanted = table.columns().isEmpty() ? options.headerLine() : Long.valueOf(0);
    long headerLine = wanted == null ? HeaderLine.find(sample) : wanted;
    List<SourceProblem> notes = new ArrayList<>();
    List<String> names =
        table.columns().isEmpty()
            ? HeaderLine.names(headers(sample, headerLine), headerLine, notes)
            : table.columns();
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
    return switch (ContentKind.of(file)) {
      case EMPTY -> throw new SourceRefused(SourceProblem.ofFile(SourceProblem.EMPTY_FILE, ""));
      case ANCIENT_WORKBOOK ->
          throw new SourceRefused(SourceProblem.ofFile(SourceProblem.OLD_WORKBOOK, ""));
      case ZIPPED_WORKBOOK -> XlsxTable.open(file, options);
      case OLD_WORKBOOK -> XlsTable.open(file, options);
      case XML_WORKBOOK -> XmlTable.open(file, options);
      case PAGE -> HtmlTable.open(file, options);
      case CARDS -> CardTable.open(file, options);
      case TEXT -> CsvTable.open(file, options);
    };
  }

  private static List<SourceRow> sample(Table table) throws IOException, SourceRefused {
    List<SourceRow> sample = new ArrayList<>();
    boolean named = !table.columns().isEmpty();
    try (SourceReader rows = table.rows()) {
      SourceItem item = rows.next();
      long size = 0;
      while (item != null && sample.size() < Limits.SAMPLE_ROWS && size < Limits.SAMPLE) {
        if (item instanceof SourceRow row && !row.isBlank()) {
          sample.add(row);
          size += row.cells().stream().mapToLong(String::length).sum();
        } else if (item instanceof SourceProblem problem && sample.isEmpty() && !named) {
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
