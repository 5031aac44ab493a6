package io.guanxi.platform.transfer.source;

/** A column of a table that is written. */
public record SinkColumn(String header, Kind kind) {

  /** What its cells are in a workbook; a text file has texts only. */
  public enum Kind {
    TEXT,
    /** Decimal numbers with a point, as {@code -1234.50}. */
    NUMBER,
    /** ISO dates, as {@code 2024-01-31}. */
    DATE
  }

  public static SinkColumn text(String header) {
    return new SinkColumn(header, Kind.TEXT);
  }
}
