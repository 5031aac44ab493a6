package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text file with delimiters. */
final class CsvTable implements Table {

  private static final int SAMPLE = 1 << 17;

  private final Path file;
  private final TextEncoding encoding;
  private final CsvFormat format;

  private CsvTable(Path file, TextEncoding encoding, CsvFormat format) {
    this.file = file;
    this.encoding = encoding;
    this.format = format;
  }

  static CsvTable open(Path file, SourceOptions options) throws IOException, SourceRefused {
    TextEncoding encoding = TextEncoding.detect(file, options.encoding());
    String sample = sample(file, encoding);
    refuseMarkup(sample);
    CsvFormat guess = CsvFormatGuess.of(sample);
    String firstLine = sample.lines().findFirst().orElse("");
    char delimiter =
        CsvFormatGuess.isSeparatorLine(firstLine) ? firstLine.charAt(4) : guess.delimiter();
    return new CsvTable(
        file,
        encoding,
        new CsvFormat(sign(options.delimiter(), delimiter), sign(options.quote(), guess.quote())));
  }

  private static char sign(@Nullable String chosen, char guess) {
    return chosen == null || chosen.isEmpty() ? guess : chosen.charAt(0);
  }

  /** Web pages and XML are often named .xls or .csv by the systems that export them. */
  private static void refuseMarkup(String sample) throws SourceRefused {
    String start = sample.stripLeading();
    if (start.startsWith("<")
        || start.startsWith("%PDF")
        || start.startsWith("{\\rtf")
        || start.startsWith("MIME-Version:")) {
      throw new SourceRefused(SourceProblem.ofFile(SourceProblem.NOT_A_TABLE, start));
    }
  }

  private static String sample(Path file, TextEncoding encoding) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    try (Reader reader = encoding.reader(file)) {
      int count = 0;
      while (count >= 0 && length < SAMPLE) {
        count = reader.read(sample, length, SAMPLE - length);
        length += Math.max(0, count);
      }
    }
    return new String(sample, 0, length);
  }

  @Override
  public SourceReader rows() throws IOException {
    return new Unescaped(new CsvRows(format, encoding.reader(file)));
  }

  @Override
  public Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes) {
    return new Detection(
        Detection.Kind.CSV,
        encoding.charset().name(),
        encoding.sure(),
        String.valueOf(format.delimiter()),
        String.valueOf(format.quote()),
        List.of(),
        null,
        headerLine,
        columns,
        Math.max(0, encoding.lines() - headerLine),
        notes);
  }

  /** Takes back what our own exports did against formulas, and skips {@code sep=;}. */
  private record Unescaped(CsvRows rows) implements SourceReader {

    @Override
    public @Nullable SourceItem next() throws IOException {
      SourceItem item = rows.next();
      if (!(item instanceof SourceRow row)) {
        return item;
      }
      List<String> cells = row.cells();
      if (row.line() == 1 && cells.get(0).startsWith("sep=") && cells.size() <= 2) {
        return next();
      }
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        if (!cell.isEmpty() && cell.charAt(0) == '\'') {
          cells.set(i, FormulaGuard.undo(cell));
        }
      }
      return row;
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
