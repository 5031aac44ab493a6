package io.guanxi.platform.transfer.source;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A written number taken apart, before anything is known of its decimal sign.
 *
 * @param digits digits with their separators, nothing else
 * @param currency the sign or code next to it
 * @param scale the power of ten that 万 or 亿 stand for
 */
record Numeral(
    boolean negative, String digits, @Nullable String currency, boolean percent, int scale) {

  private static final String CURRENCY =
      "US\\$|HK\\$|NT\\$|CNY|RMB|USD|EUR|GBP|HKD|TWD|JPY|CHF|[¥$€£₩₹]|人民币|美元|港币|欧元";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<open>\\()?\\s*(?<sign>[+-])?\\s*(?<before>"
              + CURRENCY
              + ")?\\s*(?<inner>[+-])?\\s*(?<digits>[.,]?\\d[\\d.,'’\\s]*?)\\s*(?<scale>[万亿])?"
              + "\\s*(?<after>"
              + CURRENCY
              + "|元|円|块)?\\s*(?<percent>%)?(?<trail>-)?\\s*(?<close>\\))?");
  private static final Pattern DAMAGED = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE]\\+?\\d+|#{2,}");
  private static final Pattern SMALL = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?[eE]-\\d{1,3}");
  private static final int LONGEST = 60;

  /** Cut short by a spreadsheet: the digits that are gone cannot be had back. */
  static boolean isDamaged(String text) {
    return text.length() < LONGEST && DAMAGED.matcher(text).matches();
  }

  static @Nullable Numeral of(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-').strip();
    if (SMALL.matcher(plain).matches()) {
      plain = new BigDecimal(plain).toPlainString();
    }
    Matcher match = SHAPE.matcher(plain);
    if (!match.matches()
        || (match.group("open") == null) != (match.group("close") == null)
        || match.group("sign") != null && match.group("inner") != null) {
      return null;
    }
    String before = match.group("before");
    boolean negative =
        match.group("open") != null
            || "-".equals(match.group("sign"))
            || "-".equals(match.group("inner"))
            || match.group("trail") != null;
    String scale = match.group("scale");
    return new Numeral(
        negative,
        match.group("digits"),
        before == null ? match.group("after") : before,
        match.group("percent") != null,
        scale == null ? 0 : scale.equals("万") ? 4 : 8);
  }

  /** The style that this number alone proves, null if it would do in both. */
  @Nullable DecimalStyle proves() {
    boolean point = read(DecimalStyle.POINT) != null;
    boolean comma = read(DecimalStyle.COMMA) != null;
    if (point == comma) {
      return null;
    }
    return point ? DecimalStyle.POINT : DecimalStyle.COMMA;
  }

  /** Whether it would be another number in the other style: 1.234. */
  boolean isAmbiguous() {
    BigDecimal point = read(DecimalStyle.POINT);
    BigDecimal comma = read(DecimalStyle.COMMA);
    return point != null && comma != null && point.compareTo(comma) != 0;
  }

  /** The number in a style, null if it is not written so. */
  @Nullable BigDecimal read(DecimalStyle style) {
    int decimal = digits.indexOf(style.decimal());
    String whole = decimal < 0 ? digits : digits.substring(0, decimal);
    String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
    String joined = withoutGroups(whole, style.group());
    if (joined == null || !fraction.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    String plain = joined.isEmpty() ? "0" : joined;
    BigDecimal value = new BigDecimal(fraction.isEmpty() ? plain : plain + "." + fraction);
    value = scale == 0 ? value : value.scaleByPowerOfTen(scale);
    value = value.scale() < 0 ? value.setScale(0) : value;
    return negative ? value.negate() : value;
  }

  /** Groups are of three digits, all set off by the same sign. */
  private static @Nullable String withoutGroups(String whole, char group) {
    StringBuilder digits = new StringBuilder(whole.length());
    char separator = 0;
    int inGroup = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        inGroup++;
        continue;
      }
      boolean sign = c == group || c == ' ' || c == '\'' || c == '’';
      boolean wrongGroup =
          separator == 0 ? inGroup == 0 || inGroup > 3 || digits.charAt(0) == '0' : inGroup != 3;
      if (!sign || wrongGroup || separator != 0 && separator != c) {
        return null;
      }
      separator = c;
      inGroup = 0;
    }
    return separator != 0 && inGroup != 3 ? null : digits.toString();
  }
}
