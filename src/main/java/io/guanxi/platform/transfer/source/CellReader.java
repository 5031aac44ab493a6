package io.guanxi.platform.transfer.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one column as numbers, dates, moments or flags. */
public final class CellReader {

  static final String NOT_A_NUMBER = "not-a-number";
  static final String NOT_AN_INTEGER = "not-an-integer";
  static final String AMBIGUOUS_NUMBER = "ambiguous-number";
  static final String DAMAGED_NUMBER = "damaged-number";
  static final String NUMBER_TOO_LONG = "number-too-long";
  static final String NOT_A_DATE = "not-a-date";
  static final String IMPOSSIBLE_DATE = "impossible-date";
  static final String AMBIGUOUS_DATE = "ambiguous-date";
  static final String NOT_A_FLAG = "not-a-flag";
  static final String FORMULA_ERROR = "formula-error";

  private static final Set<String> TRUE =
      Set.of("true", "yes", "y", "1", "on", "t", "x", "是", "有", "对", "真", "√", "✓", "✔", "开");
  private static final Set<String> FALSE =
      Set.of(
          "false", "no", "n", "0", "off", "f", "否", "无", "错", "假", "×", "✗", "✘", "关", "不是", "没有");
  private static final Set<String> FORMULA_ERRORS =
      Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!");
  private static final int MOST_DIGITS = 40;
  private static final int PLAIN = 15;
  private static final int FIRST_YEAR = 1000;

  private final CellFormats formats;

  public CellReader(CellFormats formats) {
    this.formats = formats;
  }

  /** A number, with or without currency and groups; a percent sign is refused. */
  public CellValue<BigDecimal> number(String cell) {
    return number(cell, false);
  }

  /** A number of hundredths: 15% and 15 are the same. */
  public CellValue<BigDecimal> percent(String cell) {
    return number(cell, true);
  }

  /** A number without decimals; 12.00 is one. */
  public CellValue<Long> integer(String cell) {
    CellValue<BigDecimal> number = number(cell);
    BigDecimal value = number.value();
    if (value == null) {
      String problem = number.problem();
      return problem == null ? CellValue.blank() : CellValue.wrong(problem);
    }
    try {
      return CellValue.of(value.longValueExact());
    } catch (ArithmeticException e) {
      return CellValue.wrong(NOT_AN_INTEGER);
    }
  }

  private CellValue<BigDecimal> number(String cell, boolean percent) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return CellValue.blank();
    }
    if (isPlain(text)) {
      return CellValue.of(new BigDecimal(text));
    }
    if (Numeral.isDamaged(text)) {
      return CellValue.wrong(DAMAGED_NUMBER);
    }
    Numeral numeral = Numeral.of(text);
    if (numeral == null || numeral.percent() && !percent) {
      return CellValue.wrong(notA(text, NOT_A_NUMBER));
    }
    DecimalStyle style = formats.decimals();
    if (style == null && numeral.isAmbiguous()) {
      return CellValue.wrong(AMBIGUOUS_NUMBER);
    }
    if (style == null) {
      style = numeral.proves() == DecimalStyle.COMMA ? DecimalStyle.COMMA : DecimalStyle.POINT;
    }
    BigDecimal value = numeral.read(style);
    if (value == null) {
      return CellValue.wrong(NOT_A_NUMBER);
    }
    return value.precision() > MOST_DIGITS ? CellValue.wrong(NUMBER_TOO_LONG) : CellValue.of(value);
  }

  /** Digits, perhaps with a point where that is the decimal sign: nine of ten numbers in a file. */
  private boolean isPlain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      points += c == '.' ? 1 : 0;
      boolean point = c == '.' && inside && points == 1 && formats.decimals() == DecimalStyle.POINT;
      boolean minus = c == '-' && i == 0 && text.length() > 1 && text.charAt(1) != '.';
      if ((c < '0' || c > '9') && !point && !minus) {
        return false;
      }
    }
    return text.length() <= PLAIN;
  }

  public CellValue<LocalDate> date(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return CellValue.blank();
    }
    if (formats.dates() == DateStyle.SERIAL) {
      Serial serial = Serial.of(text);
      if (serial != null) {
        return CellValue.of(serial.date());
      }
    }
    DateParts parts = DateParts.of(text);
    return parts == null ? CellValue.wrong(notA(text, NOT_A_DATE)) : resolve(parts);
  }

  /**
   * A date with a time, in the column's zone unless it names an offset; midnight if it has none.
   */
  public CellValue<Instant> moment(String cell) {
    String text = cell.strip();
    Serial serial = formats.dates() == DateStyle.SERIAL ? Serial.of(text) : null;
    if (serial != null) {
      return CellValue.of(serial.date().atTime(serial.time()).atZone(formats.zone()).toInstant());
    }
    CellValue<LocalDate> date = date(text);
    LocalDate day = date.value();
    DateParts parts = DateParts.of(text);
    if (day == null || parts == null) {
      String problem = date.problem();
      return problem == null ? CellValue.blank() : CellValue.wrong(problem);
    }
    LocalTime time = parts.time() == null ? LocalTime.MIDNIGHT : parts.time();
    return CellValue.of(
        parts.offset() == null
            ? day.atTime(time).atZone(formats.zone()).toInstant()
            : day.atTime(time).toInstant(parts.offset()));
  }

  public CellValue<Boolean> flag(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return CellValue.blank();
    }
    if (TRUE.contains(text)) {
      return CellValue.of(true);
    }
    return FALSE.contains(text) ? CellValue.of(false) : CellValue.wrong(notA(text, NOT_A_FLAG));
  }

  private CellValue<LocalDate> resolve(DateParts parts) {
    DateStyle style = parts.clear() ? null : styleOf(parts);
    if (style == null && !parts.clear()) {
      return CellValue.wrong(AMBIGUOUS_DATE);
    }
    boolean dayFirst = style == DateStyle.DAY_FIRST;
    int month = dayFirst ? parts.second() : parts.first();
    int day = dayFirst ? parts.first() : parts.second();
    if (parts.year() < FIRST_YEAR) {
      return CellValue.wrong(IMPOSSIBLE_DATE);
    }
    try {
      return CellValue.of(LocalDate.of(parts.year(), month, day));
    } catch (DateTimeException e) {
      return CellValue.wrong(IMPOSSIBLE_DATE);
    }
  }

  /** What the column says; otherwise only what the date itself proves. */
  private @Nullable DateStyle styleOf(DateParts parts) {
    DateStyle style = formats.dates();
    if (style == DateStyle.DAY_FIRST || style == DateStyle.MONTH_FIRST) {
      return style;
    }
    boolean neither = parts.first() > 12 && parts.second() > 12;
    if (neither || parts.first() == 0 || parts.second() == 0) {
      return DateStyle.DAY_FIRST;
    }
    return parts.shortYear() ? null : parts.proves();
  }

  private static String notA(String text, String code) {
    return FORMULA_ERRORS.contains(text.toUpperCase(Locale.ROOT)) ? FORMULA_ERROR : code;
  }
}
