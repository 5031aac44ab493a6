package io.guanxi.platform.transfer.source;

import org.jspecify.annotations.Nullable;

/**
 * What the user says about a file, each null where the guess is taken.
 *
 * @param headerLine the line that has the column names, 0 if none has
 */
public record SourceOptions(
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable String quote,
    @Nullable Long headerLine,
    @Nullable String sheet) {

  public static SourceOptions none() {
    return new SourceOptions(null, null, null, null, null);
  }

  public SourceOptions withEncoding(String name) {
    return new SourceOptions(name, delimiter, quote, headerLine, sheet);
  }

  public SourceOptions withDelimiter(String sign) {
    return new SourceOptions(encoding, sign, quote, headerLine, sheet);
  }

  public SourceOptions withQuote(String sign) {
    return new SourceOptions(encoding, delimiter, sign, headerLine, sheet);
  }

  public SourceOptions withHeaderLine(long line) {
    return new SourceOptions(encoding, delimiter, quote, line, sheet);
  }

  public SourceOptions withSheet(String name) {
    return new SourceOptions(encoding, delimiter, quote, headerLine, name);
  }
}
