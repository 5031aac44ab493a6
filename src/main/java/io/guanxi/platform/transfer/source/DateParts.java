package io.guanxi.platform.transfer.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A written date taken apart, before anything is known of its order.
 *
 * @param clear whether {@code first} is the month for certain and {@code second} the day
 * @param shortYear whether the year was written with two digits
 */
record DateParts(
    boolean clear,
    int year,
    int first,
    int second,
    boolean shortYear,
    @Nullable LocalTime time,
    @Nullable ZoneOffset offset) {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String TIME =
      "(?:[T\\s]\\s*(?<half>上午|下午)?\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})"
          + "(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?<ampm>[AaPp]\\.?[Mm]\\.?)?"
          + "\\s*(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?" + TIME);
  private static final Pattern COMPACT = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(\\d{1,2})[-\\s.]+)?(\\p{Alpha}{3,9})\\.?[-\\s]+(?:(\\d{1,2}),?[-\\s]+)?(\\d{4}|\\d{2})"
              + TIME);
  private static final int SHORTEST = 6;
  private static final int LONGEST = 48;

  static @Nullable DateParts of(String written) {
    if (written.length() < SHORTEST || written.length() > LONGEST) {
      return null;
    }
    boolean wide = written.chars().anyMatch(c -> c > 0xFF00);
    String text = wide ? Normalizer.normalize(written, Normalizer.Form.NFKC) : written;
    Matcher match = YEAR_FIRST.matcher(text);
    if (match.matches()) {
      return parts(match, true, number(match, 1), number(match, 2), number(match, 3), false);
    }
    match = YEAR_LAST.matcher(text);
    if (match.matches()) {
      boolean two = match.group(4).length() == 2;
      return parts(match, false, number(match, 4), number(match, 1), number(match, 3), two);
    }
    match = COMPACT.matcher(text);
    if (match.matches()) {
      return new DateParts(
          true, number(match, 1), number(match, 2), number(match, 3), false, null, null);
    }
    match = NAMED.matcher(text);
    return match.matches() ? named(match) : null;
  }

  private static @Nullable DateParts named(Matcher match) {
    String day = match.group(1) == null ? match.group(3) : match.group(1);
    String name = match.group(2).toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
    if (month == 0 || day == null || match.group(1) != null && match.group(3) != null) {
      return null;
    }
    boolean two = match.group(4).length() == 2;
    return parts(match, true, number(match, 4), month, Integer.parseInt(day), two);
  }

  private static @Nullable DateParts parts(
      Matcher match, boolean clear, int year, int first, int second, boolean shortYear) {
    LocalTime time = null;
    if (match.group("hour") != null) {
      time = time(match);
      if (time == null) {
        return null;
      }
    }
    int full = !shortYear ? year : year < 70 ? 2000 + year : 1900 + year;
    return new DateParts(clear, full, first, second, shortYear, time, offset(match));
  }

  private static @Nullable LocalTime time(Matcher match) {
    int hour = Integer.parseInt(match.group("hour"));
    int minute = Integer.parseInt(match.group("minute"));
    int second = match.group("second") == null ? 0 : Integer.parseInt(match.group("second"));
    String half = match.group("half");
    String ampm = match.group("ampm");
    boolean afternoon =
        "下午".equals(half) || ampm != null && ampm.toLowerCase(Locale.ROOT).startsWith("p");
    if (half != null || ampm != null) {
      hour = hour == 12 ? afternoon ? 12 : 0 : afternoon && hour < 12 ? hour + 12 : hour;
    }
    return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
  }

  private static @Nullable ZoneOffset offset(Matcher match) {
    String offset = match.group("offset");
    try {
      return offset == null ? null : ZoneOffset.of(offset);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /** The style that this date alone proves, null if it would do in several. */
  @Nullable DateStyle proves() {
    if (clear) {
      return DateStyle.YEAR_FIRST;
    }
    if (first > 12 && second <= 12) {
      return DateStyle.DAY_FIRST;
    }
    return second > 12 && first <= 12 ? DateStyle.MONTH_FIRST : null;
  }
}
