package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.math.BigDecimal;

/** Reads whole numbers that the column can hold. */
final class IntegerCodec implements Codec<Long> {

  @Override
  public Long read(FieldSpec field, Object json) throws Invalid {
    var number = DecimalCodec.number(json, "not-an-integer");
    DecimalCodec.checkRange(field, number);
    var widest = field.columns().isEmpty() || field.columns().get(0).getType() == Long.class;
    try {
      return widest ? number.longValueExact() : (long) number.intValueExact();
    } catch (ArithmeticException e) {
      throw new Invalid(
          number.stripTrailingZeros().scale() > 0 ? "not-an-integer" : "number-too-large");
    }
  }

  static Long of(BigDecimal number) {
    return number.longValueExact();
  }
}
