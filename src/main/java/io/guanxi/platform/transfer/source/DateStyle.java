package io.guanxi.platform.transfer.source;

/** In which order dates are written; the year first is understood in every style. */
public enum DateStyle {
  /** 2024-01-31, 2024/1/31, 2024年1月31日, 20240131. */
  YEAR_FIRST,
  /** 31/01/2024. */
  DAY_FIRST,
  /** 01/31/2024. */
  MONTH_FIRST,
  /** 45322, the days of a spreadsheet. */
  SERIAL
}
