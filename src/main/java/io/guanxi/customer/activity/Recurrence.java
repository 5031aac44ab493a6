package io.guanxi.customer.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How a task comes back: every so many days, weeks, months or years.
 *
 * @param day the day of the month meant; a shorter month takes its last day, and the next one the
 *     day itself again
 */
record Recurrence(Unit unit, int every, int day) {

  /** RFC 5545 calls these frequencies. */
  enum Unit {
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit step;

    Unit(ChronoUnit step) {
      this.step = step;
    }
  }

  /** The first day of the series that {@code start} belongs to which lies after {@code past}. */
  LocalDate after(LocalDate start, LocalDate past) {
    long steps = Math.max(1, unit.step.between(start, past) / every);
    while (!at(start, steps).isAfter(past)) {
      steps++;
    }
    return at(start, steps);
  }

  private LocalDate at(LocalDate start, long steps) {
    if (unit == Unit.DAILY || unit == Unit.WEEKLY) {
      return start.plus(steps * every, unit.step);
    }
    var month = YearMonth.from(start).plus(steps * every, unit.step);
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
