package io.guanxi.platform.transfer.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes UTF-8 with a byte order mark, so that Excel reads Chinese right, and with texts that a
 * spreadsheet might run as a formula disarmed by an apostrophe, which our import takes off again.
 */
public final class CsvSink implements TableSink {

  private final CsvWriter csv;

  public CsvSink(OutputStream out, List<SinkColumn> columns) throws IOException {
    this(out, StandardCharsets.UTF_8, ',', columns);
  }

  /** Writes as another program did, so that a file goes back in the form it came in. */
  public CsvSink(OutputStream out, Charset charset, char delimiter, List<SinkColumn> columns)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
    if (charset.name().startsWith("UTF-")) {
      writer.write('\uFEFF');
    }
    csv =
        CsvWriter.builder()
            .fieldSeparator(delimiter)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(writer);
    row(columns.stream().map(SinkColumn::header).toList());
  }

  @Override
  public void row(List<? extends @Nullable String> cells) throws IOException {
    String[] texts = new String[cells.size()];
    for (int i = 0; i < texts.length; i++) {
      String cell = cells.get(i);
      texts[i] = cell == null ? "" : FormulaGuard.guard(cell);
    }
    try {
      csv.writeRecord(texts);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
