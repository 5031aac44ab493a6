package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.text.RichText;

/**
 * Reads formatted text: keeps what {@link RichText} allows. The field's length counts the words,
 * not the tags around them.
 */
final class RichTextCodec implements Codec<String> {

  private static final int LONGEST_HTML = 100_000;

  @Override
  public String read(FieldSpec field, Object json) throws Invalid {
    if (!(json instanceof String raw)) throw new Invalid("not-a-text");
    if (raw.length() > LONGEST_HTML) throw new Invalid("too-long", LONGEST_HTML);
    var html = RichText.clean(TextCodec.clean(raw));
    var words = RichText.plain(html);
    var max = field.maxLength();
    if (max != null && words.codePointCount(0, words.length()) > max)
      throw new Invalid("too-long", max);
    return words.isEmpty() ? "" : html;
  }
}
