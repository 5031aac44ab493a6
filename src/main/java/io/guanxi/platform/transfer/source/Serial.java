package io.guanxi.platform.transfer.source;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment as spreadsheets count it: days since 1900, the time as the day's fraction. */
record Serial(LocalDate date, LocalTime time) {

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST = 2_958_466;
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,7}(?:\\.\\d{1,15})?");
  private static final int SECONDS = 86_400;

  /** Lotus took 1900 for a leap year and Excel followed: day 60 never was. */
  private static final int FALSE_LEAP_DAY = 60;

  static @Nullable Serial of(String text) {
    return WRITTEN.matcher(text).matches() ? of(Double.parseDouble(text), false) : null;
  }

  static @Nullable Serial of(double days, boolean since1904) {
    if (!(days >= 0 && days < LAST)) {
      return null;
    }
    long seconds = Math.round(days * SECONDS);
    long day = seconds / SECONDS;
    LocalDate epoch = since1904 ? EPOCH_1904 : EPOCH;
    LocalDate date = epoch.plusDays(!since1904 && day < FALSE_LEAP_DAY ? day + 1 : day);
    return new Serial(date, LocalTime.ofSecondOfDay(seconds % SECONDS));
  }
}
