package io.guanxi.platform.transfer.source;

import org.jspecify.annotations.Nullable;

/** Digits in a file that should be a number, and may be anything. */
final class WholeNumber {

  private static final int MOST_DIGITS = 9;

  private WholeNumber() {}

  /** The number, or -1 if it is none. */
  static int of(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MOST_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
