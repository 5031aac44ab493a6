package io.guanxi.platform.transfer.source;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/** The signs between and around the cells of a text file. */
record CsvFormat(char delimiter, char quote) {

  /** A field that does not fit is one whose quote was never closed, or too large anyway. */
  private static final int LONGEST_FIELD = Limits.ROW + (1 << 16);

  <T> CsvReader<T> reader(CsvCallbackHandler<T> handler, Reader source) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter(quote)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_FIELD)
        .build(handler, source);
  }
}
