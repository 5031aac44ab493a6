package io.guanxi.record.text;

import java.util.Collection;

/** Digits in overlapping fours, so that any part of a number is found. */
final class Digits {

  private static final int GRAM = 4;
  private static final int LONGEST_RUN = 64;

  private Digits() {}

  /** Adds each run of digits of a chunk, seen through glue: 2024-01-31 is one run. */
  static void add(Collection<String> out, Chunk chunk) {
    StringBuilder run = null;
    for (int unit = 0; unit < chunk.size(); unit++) {
      for (int i = chunk.from(unit); i < chunk.to(unit); i++) {
        char c = chunk.text().charAt(i);
        if (c >= '0' && c <= '9') {
          run = run == null ? new StringBuilder() : run;
          run.append(c);
        } else if (run != null && run.length() > 0) {
          addRun(out, run.toString());
          run.setLength(0);
        }
      }
    }
    if (run != null && run.length() > 0) {
      addRun(out, run.toString());
    }
  }

  static void addRun(Collection<String> out, String digits) {
    int length = Math.min(digits.length(), LONGEST_RUN);
    if (length < GRAM) {
      out.add(digits);
    } else {
      addGrams(out, digits.substring(0, length));
      out.add(digits.substring(length - GRAM + 1, length));
    }
    addWithoutLeadingZeros(out, digits);
  }

  static void addGrams(Collection<String> out, String digits) {
    for (int i = 0; i + GRAM <= digits.length(); i++) {
      out.add(digits.substring(i, i + GRAM));
    }
  }

  /** C-000012 is also called 12. */
  private static void addWithoutLeadingZeros(Collection<String> out, String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    if (zeros > 0 && digits.length() - zeros < GRAM - 1) {
      out.add(digits.substring(zeros));
    }
  }

  static boolean only(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
