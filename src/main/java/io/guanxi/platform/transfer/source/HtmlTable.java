package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/** A web page with a table in it, as many systems write it and call it .xls. */
final class HtmlTable implements Table {

  private final Path file;
  private final TextEncoding encoding;
  private final long rows;

  private HtmlTable(Path file, TextEncoding encoding, long rows) {
    this.file = file;
    this.encoding = encoding;
    this.rows = rows;
  }

  static HtmlTable open(Path file, SourceOptions options) throws IOException, SourceRefused {
    TextEncoding encoding = TextEncoding.detect(file, options.encoding());
    long rows = 0;
    try (Reader text = encoding.reader(file)) {
      rows = count(text, "<tr");
    }
    if (rows == 0) {
      throw new SourceRefused(SourceProblem.ofFile(SourceProblem.NOT_A_TABLE, "<html"));
    }
    return new HtmlTable(file, encoding, rows);
  }

  /** How often a word of small letters without repetitions occurs. */
  private static long count(Reader text, String word) throws IOException {
    long found = 0;
    int matched = 0;
    for (int c = text.read(); c >= 0; c = text.read()) {
      char small = Character.toLowerCase((char) c);
      matched = small == word.charAt(matched) ? matched + 1 : small == word.charAt(0) ? 1 : 0;
      if (matched == word.length()) {
        found++;
        matched = 0;
      }
    }
    return found;
  }

  @Override
  public SourceReader rows() throws IOException {
    return new HtmlRows(encoding.reader(file));
  }

  @Override
  public Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes) {
    return new Detection(
        Detection.Kind.HTML,
        encoding.charset().name(),
        encoding.sure(),
        null,
        null,
        List.of(),
        null,
        headerLine,
        columns,
        Math.max(0, rows - headerLine),
        notes);
  }
}
