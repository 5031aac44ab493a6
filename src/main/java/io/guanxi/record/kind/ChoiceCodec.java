package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;

/** Reads one of the field's options. */
final class ChoiceCodec implements Codec<String> {

  @Override
  public String read(FieldSpec field, Object json) throws Invalid {
    if (!(json instanceof String text))
      throw new Invalid("not-a-choice", String.join(", ", field.options()));
    return option(field, text);
  }

  static String option(FieldSpec field, String text) throws Invalid {
    var value = text.strip();
    if (!value.isEmpty()
        && !field.isOpen()
        && !field.options().isEmpty()
        && !field.options().contains(value)) {
      throw new Invalid("not-a-choice", String.join(", ", field.options()));
    }
    return TextCodec.clean(value);
  }
}
