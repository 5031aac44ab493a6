package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads an e-mail address (RFC 5321 local part and domain, international ones too); the domain is
 * folded.
 */
final class EmailCodec extends TextCodec {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

  EmailCodec() {
    super(false);
  }

  @Override
  public String read(FieldSpec field, Object json) throws Invalid {
    return normal(super.read(field, json));
  }

  static String normal(String text) throws Invalid {
    if (text.isEmpty()) return text;
    int at = text.lastIndexOf('@');
    if (!SHAPE.matcher(text).matches() || text.indexOf('.', at) < 0 || text.contains(".."))
      throw new Invalid("not-an-email");
    return text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
  }
}
