package io.guanxi.platform.transfer.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows of a text file as they stand; after a broken one it goes on at the next line. */
final class CsvRows implements SourceReader {

  private static final int SHOWN = 80;

  private final CsvFormat format;
  private final ReplayReader text;
  private CsvRowBuilder builder = new CsvRowBuilder();
  private Iterator<SourceItem> rows;

  /** Lines above the one where the present parser began. */
  private long above;

  /** How many delimiters the first row has. */
  private int delimiters = -1;

  private int broken;
  private boolean ended;

  CsvRows(CsvFormat format, Reader source) {
    this.format = format;
    this.text = new ReplayReader(source);
    this.rows = start();
  }

  private Iterator<SourceItem> start() {
    builder = new CsvRowBuilder();
    CsvReader<SourceItem> reader = format.reader(builder, text);
    return reader.iterator();
  }

  @Override
  public @Nullable SourceItem next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      ended = !rows.hasNext();
      return ended ? null : placed(rows.next());
    } catch (CsvParseException e) {
      return recover();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private SourceItem recover() throws IOException {
    long line = above + builder.line();
    String shown = text.line(line, SHOWN).strip();
    boolean overlong = text.since(line) > Limits.ROW;
    boolean swallowed = overlong && text.remembers(line + 1) && !looksLikeRow(line + 1);
    boolean more = !swallowed && text.goTo(line + 1);
    boolean skipped = !more && !swallowed && !text.ended() && text.leave(line);
    if (skipped && broken < Limits.BROKEN_ROWS) {
      broken++;
      above = line;
      rows = start();
      return SourceProblem.ofRow(SourceProblem.ROW_TOO_LARGE, line, shown);
    }
    broken++;
    ended = !more || broken > Limits.BROKEN_ROWS;
    if (more && ended) {
      return SourceProblem.ofRow(SourceProblem.TOO_MANY_PROBLEMS, line, shown);
    }
    if (!more && (swallowed || !text.ended())) {
      return SourceProblem.ofRow(SourceProblem.ROW_TOO_LARGE, line, shown);
    }
    above = line;
    rows = start();
    return SourceProblem.ofRow(SourceProblem.UNBALANCED_QUOTE, line, shown);
  }

  /** Tells rows swallowed by a quote left open from the lines of one overlong cell. */
  private boolean looksLikeRow(long line) {
    String start = text.line(line, Limits.CELL);
    return start.chars().filter(c -> c == format.delimiter()).count() == delimiters;
  }

  private SourceItem placed(SourceItem item) {
    if (item instanceof SourceRow row && delimiters < 0) {
      delimiters = row.cells().size() - 1;
    }
    if (above == 0) {
      return item;
    }
    if (item instanceof SourceRow row) {
      return new SourceRow(above + row.line(), row.cells());
    }
    SourceProblem problem = (SourceProblem) item;
    return new SourceProblem(
        problem.code(), above + problem.line(), problem.column(), problem.detail());
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
