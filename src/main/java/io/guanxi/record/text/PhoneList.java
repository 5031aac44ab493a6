package io.guanxi.record.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes apart a cell in which several telephone numbers were written. */
final class PhoneList {

  private static final Pattern SEPARATORS = Pattern.compile("\\s*(?:[,;/|、，；／]|或|\\R)\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int FEWEST_DIGITS = 7;

  private PhoneList() {}

  static List<String> split(String cell) {
    List<String> numbers = new ArrayList<>();
    for (String part : SEPARATORS.split(cell.strip())) {
      if (digits(part) == 0) {
        continue;
      }
      if (digits(part) < FEWEST_DIGITS && !numbers.isEmpty()) {
        int last = numbers.size() - 1;
        numbers.set(last, numbers.get(last) + "/" + part);
      } else {
        addBySpaces(numbers, part);
      }
    }
    return numbers;
  }

  /** 13800138000 13900139000: a space separates only where both sides are whole numbers. */
  private static void addBySpaces(List<String> numbers, String part) {
    String[] pieces = SPACES.split(part.strip());
    boolean whole = pieces.length > 1;
    for (String piece : pieces) {
      whole &= digits(piece) >= FEWEST_DIGITS + 1;
    }
    numbers.addAll(whole ? List.of(pieces) : List.of(part.strip()));
  }

  private static int digits(String text) {
    return (int) text.chars().filter(Character::isDigit).count();
  }
}
