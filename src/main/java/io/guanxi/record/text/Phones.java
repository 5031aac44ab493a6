package io.guanxi.record.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers as people write them, with Chinese and English extensions. */
public final class Phones {

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:tel|phone|mobile|cell|fax|手机号?码?|移动电话|固定电话|座机|电话号?码?|联系电话|传真)" + "\\s*[:：.]?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENSION =
      Pattern.compile(
          "^(.*\\d.*?)[\\s(,;-]*(?:转|轉|分机号?|分機|内线|內線|ext(?:ension|n)?\\.?|x|#)"
              + "\\s*[:.]?\\s*(\\d{1,8})\\)?$",
          Pattern.CASE_INSENSITIVE);

  /** 0755-88888888-801, where the last group can only be an extension. */
  private static final Pattern DASHED_EXTENSION =
      Pattern.compile("^(\\(?0\\d{2,3}\\)?[- ]?\\d{7,8})-(\\d{1,6})$");

  /** Service numbers such as 95588 and 12345, which have no area code. */
  private static final Pattern CHINESE_HOTLINE = Pattern.compile("9[56]\\d{3,4}|1[02]\\d{3}");

  private static final int CHINA = 86;
  private static final int LONGEST_CHINESE_LOCAL = 8;
  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE]\\+?\\d+");
  private static final Pattern SPREADSHEET_FLOAT = Pattern.compile("(\\d{7,15})\\.0+");
  private static final Pattern ALLOWED = Pattern.compile("[+\\d\\s().\\-/·‐-―]*");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  private Phones() {}

  /** Reads one number; the region (ISO-2) is that of numbers written without their country. */
  public static Phone parse(String raw, String region) {
    String plain = PlainPhone.read(raw, region);
    if (plain != null) {
      return new PhoneNumber(plain, null, raw);
    }
    String text = tidy(raw);
    if (text.isEmpty()) {
      return new PhoneProblem(PhoneProblem.EMPTY, raw);
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return new PhoneProblem(PhoneProblem.DAMAGED, raw);
    }
    if (PhoneList.split(text).size() > 1) {
      return new PhoneProblem(PhoneProblem.SEVERAL, raw);
    }
    Matcher extension = EXTENSION.matcher(text);
    if (!extension.matches()) {
      extension = DASHED_EXTENSION.matcher(text);
    }
    boolean extended = extension.matches();
    String main = extended ? extension.group(1) : text;
    if (!ALLOWED.matcher(main).matches()) {
      boolean words = LETTERS.matcher(main).find();
      return new PhoneProblem(words ? PhoneProblem.LETTERS : PhoneProblem.IMPOSSIBLE, raw);
    }
    return read(main, extended ? extension.group(2) : null, raw, region);
  }

  /** The numbers of a cell that may hold several, each as it was written. */
  public static List<String> split(String cell) {
    return PhoneList.split(cell);
  }

  private static Phone read(String main, @Nullable String extension, String raw, String region) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    Phonenumber.PhoneNumber parsed;
    try {
      parsed = numbers.parse(main, region.toUpperCase(Locale.ROOT));
    } catch (NumberParseException e) {
      return new PhoneProblem(code(e.getErrorType()), raw);
    }
    String problem = problem(numbers, parsed);
    return problem == null
        ? new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164), extension, raw)
        : new PhoneProblem(problem, raw);
  }

  /** Possible is enough: the library's list of valid prefixes is always behind the operators. */
  private static @Nullable String problem(PhoneNumberUtil numbers, Phonenumber.PhoneNumber parsed) {
    if (parsed.getCountryCode() == CHINA) {
      String national = numbers.getNationalSignificantNumber(parsed);
      if (CHINESE_HOTLINE.matcher(national).matches()) {
        return null;
      }
      if (national.length() > 6 && national.length() <= LONGEST_CHINESE_LOCAL) {
        return PhoneProblem.NO_AREA;
      }
    }
    ValidationResult result = numbers.isPossibleNumberWithReason(parsed);
    return result == ValidationResult.IS_POSSIBLE ? null : code(result);
  }

  private static String code(NumberParseException.ErrorType type) {
    return switch (type) {
      case INVALID_COUNTRY_CODE -> PhoneProblem.COUNTRY;
      case NOT_A_NUMBER -> PhoneProblem.IMPOSSIBLE;
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> PhoneProblem.TOO_SHORT;
      case TOO_LONG -> PhoneProblem.TOO_LONG;
    };
  }

  private static String code(ValidationResult result) {
    return switch (result) {
      case TOO_SHORT -> PhoneProblem.TOO_SHORT;
      case TOO_LONG -> PhoneProblem.TOO_LONG;
      case IS_POSSIBLE_LOCAL_ONLY -> PhoneProblem.NO_AREA;
      case INVALID_COUNTRY_CODE -> PhoneProblem.COUNTRY;
      case IS_POSSIBLE, INVALID_LENGTH -> PhoneProblem.IMPOSSIBLE;
    };
  }

  private static String tidy(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
    if (text.startsWith("'")) {
      text = text.substring(1).strip();
    }
    text = LABEL.matcher(text).replaceFirst("");
    Matcher whole = SPREADSHEET_FLOAT.matcher(text);
    return whole.matches() ? whole.group(1) : text;
  }
}
