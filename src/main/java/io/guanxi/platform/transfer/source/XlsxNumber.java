package io.guanxi.platform.transfer.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook as a reader of the sheet would write them down. */
final class XlsxNumber {

  /** What a spreadsheet keeps; anything further is noise of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int LONGEST = 40;
  private static final int SMALLEST = 30;

  private XlsxNumber() {}

  static String text(String value, XlsxStyles.Meaning meaning, boolean since1904) {
    BigDecimal number = number(value);
    if (number == null) {
      return value;
    }
    String date = meaning == XlsxStyles.Meaning.DATE ? date(number.doubleValue(), since1904) : null;
    if (date != null) {
      return date;
    }
    return meaning == XlsxStyles.Meaning.PERCENT
        ? plain(number.movePointRight(2)) + "%"
        : plain(number);
  }

  private static @Nullable BigDecimal number(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return null;
    }
    try {
      return new BigDecimal(value).round(DIGITS);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** More than fifteen digits before the point were lost already; they are shown to be damaged. */
  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    int whole = bare.precision() - bare.scale();
    if (whole > DIGITS.getPrecision()) {
      BigDecimal lead = bare.movePointLeft(whole - 1);
      return lead.toPlainString() + "E+" + (whole - 1);
    }
    return bare.scale() > SMALLEST ? bare.toString() : bare.toPlainString();
  }

  private static @Nullable String date(double days, boolean since1904) {
    Serial serial = Serial.of(days, since1904);
    if (serial == null) {
      return null;
    }
    LocalTime time = serial.time();
    String clock = time.getSecond() == 0 ? time + ":00" : time.toString();
    if (days < 1) {
      return clock;
    }
    return time.equals(LocalTime.MIDNIGHT) ? serial.date().toString() : serial.date() + " " + clock;
  }
}
