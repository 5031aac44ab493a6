package io.guanxi.platform.transfer.source;

/** How much one table may hold, so that any file is read in bounded memory. */
final class Limits {

  static final int COLUMNS = 500;

  /** As in Excel. */
  static final int CELL = 32_767;

  static final int ROW = 1_000_000;

  /** Rows that may be broken before reading is given up. */
  static final int BROKEN_ROWS = 1_000;

  /** Rows looked at to guess what the columns hold. */
  static final int SAMPLE_ROWS = 1_000;

  /** How much of them. */
  static final long SAMPLE = 4_000_000;

  private Limits() {}
}
