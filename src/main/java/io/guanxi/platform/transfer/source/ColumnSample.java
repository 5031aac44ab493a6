package io.guanxi.platform.transfer.source;

import io.guanxi.platform.transfer.source.ColumnGuess.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at some cells of a column and guesses what it holds. */
final class ColumnSample {

  private static final int EXAMPLES = 5;
  private static final double MOST = 0.9;
  private static final Pattern DATE_HEADER =
      Pattern.compile("日期|时间|生日|日$|date|birth|day|time|_at$|_on$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(?:\\.\\d+)?");
  private static final Set<String> FLAGS =
      Set.of("true", "false", "yes", "no", "y", "n", "是", "否", "√", "×");

  private final String header;
  private final List<String> examples = new ArrayList<>();
  private final Map<String, Integer> currencies = new HashMap<>();
  private int filled;
  private int numbers;
  private int point;
  private int comma;
  private int eitherDecimal;
  private int damaged;
  private int dates;
  private int times;
  private int dayFirst;
  private int monthFirst;
  private int eitherOrder;
  private int serials;
  private int flags;

  ColumnSample(String header) {
    this.header = header;
  }

  void add(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return;
    }
    filled++;
    if (examples.size() < EXAMPLES && !examples.contains(text)) {
      examples.add(text);
    }
    if (Numeral.isDamaged(text)) {
      damaged++;
      numbers++;
      return;
    }
    DateParts date = DateParts.of(text);
    if (date != null) {
      addDate(date);
    }
    Numeral number = text.length() < 40 ? Numeral.of(text) : null;
    if (number != null && !hasLeadingZero(text)) {
      addNumber(number);
    }
    serials += SERIAL.matcher(text).matches() ? 1 : 0;
    flags += FLAGS.contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
  }

  private void addDate(DateParts date) {
    dates++;
    times += date.time() == null ? 0 : 1;
    if (!date.clear()) {
      DateStyle proved = date.proves();
      dayFirst += proved == DateStyle.DAY_FIRST ? 1 : 0;
      monthFirst += proved == DateStyle.MONTH_FIRST ? 1 : 0;
      eitherOrder += proved == null ? 1 : 0;
    }
  }

  private void addNumber(Numeral number) {
    numbers++;
    if (number.currency() != null) {
      currencies.merge(number.currency(), 1, Integer::sum);
    }
    DecimalStyle proved = number.proves();
    point += proved == DecimalStyle.POINT ? 1 : 0;
    comma += proved == DecimalStyle.COMMA ? 1 : 0;
    eitherDecimal += number.isAmbiguous() ? 1 : 0;
  }

  private static boolean hasLeadingZero(String text) {
    return text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1));
  }

  ColumnGuess guess() {
    boolean serial = serials >= filled * MOST && filled > 0 && DATE_HEADER.matcher(header).find();
    boolean separated = point + comma + eitherDecimal > 0;
    return new ColumnGuess(
        header,
        content(serial),
        dateStyle(serial),
        dayFirst + monthFirst + eitherOrder > 0 && (dayFirst > 0) == (monthFirst > 0),
        separated ? decimalStyle() : null,
        separated && (point > 0) == (comma > 0),
        currency(),
        damaged,
        List.copyOf(examples));
  }

  private Content content(boolean serial) {
    if (filled == 0) {
      return Content.EMPTY;
    }
    if (serial || dates >= filled * MOST) {
      return times * 2 > filled ? Content.MOMENT : Content.DATE;
    }
    if (numbers >= filled * MOST) {
      return Content.NUMBER;
    }
    return flags >= filled * MOST ? Content.FLAG : Content.TEXT;
  }

  private @Nullable DateStyle dateStyle(boolean serial) {
    if (serial) {
      return DateStyle.SERIAL;
    }
    if (dates == 0) {
      return null;
    }
    if (dayFirst + monthFirst + eitherOrder == 0) {
      return DateStyle.YEAR_FIRST;
    }
    return monthFirst > dayFirst ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST;
  }

  private DecimalStyle decimalStyle() {
    return comma > point ? DecimalStyle.COMMA : DecimalStyle.POINT;
  }

  private @Nullable String currency() {
    return currencies.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
