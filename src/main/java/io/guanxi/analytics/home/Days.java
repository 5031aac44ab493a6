package io.guanxi.analytics.home;

import java.time.LocalDate;

/**
 * Some days in a row.
 *
 * @param to the day after the last
 */
record Days(LocalDate from, LocalDate to) {

  static Days monthOf(LocalDate day) {
    var first = day.withDayOfMonth(1);
    return new Days(first, first.plusMonths(1));
  }

  /** The days of this month up to the same day of the month, or to its end where it is shorter. */
  Days untilDayOf(LocalDate today) {
    var end = from.plusDays(today.getDayOfMonth());
    return new Days(from, end.isBefore(to) ? end : to);
  }
}
