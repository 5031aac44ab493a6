package io.guanxi.record.kind;

import java.util.regex.Pattern;

/**
 * Masked forms: enough to recognise what one knows already, too little to learn it. How many
 * characters were left out is never told.
 */
public final class Masks {

  private static final String NOTHING = "***";
  private static final String GAP = "****";
  private static final Pattern NUMBER = Pattern.compile("[+()0-9][0-9 ()./;=ext-]{4,}");
  private static final int FIRST = 3;
  private static final int LAST = 4;

  private Masks() {}

  /** The masked form of a value of any kind. */
  public static Masked of(FieldKind<?> kind, Object value) {
    if (value instanceof Masked known) return known;
    if (value instanceof PhoneValue phone) return new Masked(phone(phone.number()));
    if (kind == Kinds.SERIAL || !(value instanceof String text)) return new Masked(NOTHING);
    if (kind == Kinds.LONGTEXT || kind == Kinds.RICHTEXT || kind == Kinds.URL)
      return new Masked(NOTHING);
    return new Masked(text(text));
  }

  /** Whether values of the kind have a form that can be shown instead of them. */
  public static boolean has(FieldKind<?> kind) {
    return kind != Kinds.REFERENCE
        && kind != Kinds.CHILDREN
        && kind != Kinds.CHOICE
        && kind != Kinds.CHOICES
        && kind != Kinds.FLAG
        && kind != Kinds.JSON;
  }

  /** By what it looks like: a line of text may hold a number or an address as well as a name. */
  static String text(String value) {
    int at = value.lastIndexOf('@');
    if (at > 0) return first(value) + NOTHING + value.substring(at);
    if (NUMBER.matcher(value).matches()) return phone(value);
    return value.isBlank() ? NOTHING : first(value.strip()) + "**";
  }

  private static String phone(String value) {
    int extension = value.indexOf(';');
    var digits = (extension < 0 ? value : value.substring(0, extension)).replaceAll("[^0-9]", "");
    if (value.startsWith("+86") && digits.length() > 10) digits = digits.substring(2);
    if (digits.length() < FIRST + LAST + 1) return NOTHING;
    return digits.substring(0, FIRST) + GAP + digits.substring(digits.length() - LAST);
  }

  private static String first(String value) {
    return value.substring(0, value.offsetByCodePoints(0, 1));
  }
}
