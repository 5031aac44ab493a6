package io.guanxi.record.text;

/** Why something written is not one telephone number; the raw text is kept. */
public record PhoneProblem(String code, String raw) implements Phone {

  static final String EMPTY = "phone-empty";
  static final String DAMAGED = "damaged-number";
  static final String SEVERAL = "several-phones";
  static final String LETTERS = "phone-not-digits";
  static final String TOO_SHORT = "phone-too-short";
  static final String TOO_LONG = "phone-too-long";
  static final String NO_AREA = "phone-without-area-code";
  static final String COUNTRY = "phone-unknown-country";
  static final String IMPOSSIBLE = "phone-impossible";
}
