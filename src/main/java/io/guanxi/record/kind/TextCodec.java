package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;

/**
 * Reads text: refuses what cannot be stored (NUL, half characters), trims the ends, keeps the rest
 * as it is.
 */
class TextCodec implements Codec<String> {

  private final boolean lines;

  TextCodec(boolean lines) {
    this.lines = lines;
  }

  @Override
  public String read(FieldSpec field, Object json) throws Invalid {
    if (!(json instanceof String raw)) throw new Invalid("not-a-text");
    var text = clean(raw).strip();
    if (!lines && text.chars().anyMatch(c -> c == '\n' || c == '\r'))
      throw new Invalid("line-breaks-not-allowed");
    var max = field.maxLength();
    if (max != null && text.codePointCount(0, text.length()) > max)
      throw new Invalid("too-long", max);
    return text;
  }

  /** The text itself, when it consists of whole characters that a database can hold. */
  static String clean(String text) throws Invalid {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) throw new Invalid("invalid-characters");
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
          throw new Invalid("invalid-characters");
        i++;
      } else if (Character.isLowSurrogate(c)) {
        throw new Invalid("invalid-characters");
      }
    }
    return text;
  }
}
