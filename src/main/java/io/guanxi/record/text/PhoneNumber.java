package io.guanxi.record.text;

import org.jspecify.annotations.Nullable;

/** A telephone number that can be called: E.164 with its plus, extension, and as it was written. */
public record PhoneNumber(String number, @Nullable String extension, String raw) implements Phone {

  private static final String TWO_DIGIT_COUNTRIES =
      " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58"
          + " 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";

  /** The number without its country's code. */
  public String national() {
    char first = number.charAt(1);
    if (first == '1' || first == '7') {
      return number.substring(2);
    }
    boolean two = TWO_DIGIT_COUNTRIES.contains(" " + number.substring(1, 3) + " ");
    return number.substring(two ? 3 : 4);
  }
}
