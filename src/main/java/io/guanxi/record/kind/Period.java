package io.guanxi.record.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A run of days named by a date or a relative word: {@code 2026-11-22}, {@code today}, {@code
 * this-month}, {@code 7d} (the last seven days with today), {@code next-7d}.
 *
 * @param from first day
 * @param to the day after the last
 */
record Period(LocalDate from, LocalDate to) {

  private static final Pattern DAYS = Pattern.compile("(next-)?([1-9][0-9]{0,3})d");

  static Period parse(String text, LocalDate today) throws Invalid {
    var days = DAYS.matcher(text);
    if (days.matches()) {
      long n = Long.parseLong(days.group(2));
      return days.group(1) == null
          ? new Period(today.minusDays(n - 1), today.plusDays(1))
          : new Period(today, today.plusDays(n));
    }
    var monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    var month = today.withDayOfMonth(1);
    var quarter = month.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
    var year = today.withDayOfYear(1);
    return switch (text) {
      case "today" -> days(today, 1);
      case "yesterday" -> days(today.minusDays(1), 1);
      case "tomorrow" -> days(today.plusDays(1), 1);
      case "this-week" -> days(monday, 7);
      case "last-week" -> days(monday.minusDays(7), 7);
      case "next-week" -> days(monday.plusDays(7), 7);
      case "this-month" -> new Period(month, month.plusMonths(1));
      case "last-month" -> new Period(month.minusMonths(1), month);
      case "next-month" -> new Period(month.plusMonths(1), month.plusMonths(2));
      case "this-quarter" -> new Period(quarter, quarter.plusMonths(3));
      case "last-quarter" -> new Period(quarter.minusMonths(3), quarter);
      case "this-year" -> new Period(year, year.plusYears(1));
      case "last-year" -> new Period(year.minusYears(1), year);
      default -> day(text);
    };
  }

  private static Period day(String text) throws Invalid {
    try {
      return days(LocalDate.parse(text), 1);
    } catch (DateTimeException e) {
      throw new Invalid("not-a-date");
    }
  }

  private static Period days(LocalDate from, int days) {
    return new Period(from, from.plus(days, ChronoUnit.DAYS));
  }
}
