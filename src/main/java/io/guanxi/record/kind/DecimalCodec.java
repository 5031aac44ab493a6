package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.math.BigDecimal;

/**
 * Reads decimals exactly, from strings or numbers, never through floating point; written as
 * strings.
 */
final class DecimalCodec implements Codec<BigDecimal> {

  private static final int LONGEST = 40;

  @Override
  public BigDecimal read(FieldSpec field, Object json) throws Invalid {
    var number = number(json, "not-a-number");
    checkRange(field, number);
    if (field.columns().isEmpty()) return number;
    var type = field.columns().get(0).getDataType();
    var plain = number.stripTrailingZeros();
    if (type.precision() == 0) return plain.scale() < 0 ? plain.setScale(0) : plain;
    if (plain.precision() - plain.scale() > type.precision() - type.scale())
      throw new Invalid("number-too-large");
    if (plain.scale() > type.scale()) throw new Invalid("too-many-decimals", type.scale());
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  @Override
  public Object write(BigDecimal value) {
    var plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  static BigDecimal number(Object json, String code) throws Invalid {
    if (json instanceof BigDecimal decimal) return sane(decimal, code);
    if (json instanceof Integer || json instanceof Long)
      return BigDecimal.valueOf(((Number) json).longValue());
    if (json instanceof java.math.BigInteger integer) return sane(new BigDecimal(integer), code);
    if (json instanceof Double d && (d.isInfinite() || d.isNaN())) throw new Invalid(code);
    if (json instanceof Number || json instanceof String) {
      var text = json.toString().strip();
      if (text.length() > LONGEST || !text.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?"))
        throw new Invalid(code);
      return sane(new BigDecimal(text), code);
    }
    throw new Invalid(code);
  }

  /** Refuses magnitudes that no column holds before anybody expands them. */
  private static BigDecimal sane(BigDecimal number, String code) throws Invalid {
    if (number.precision() > LONGEST || Math.abs(number.scale()) > LONGEST)
      throw new Invalid("number-too-large");
    return number;
  }

  static void checkRange(FieldSpec field, BigDecimal number) throws Invalid {
    var min = field.min();
    var max = field.max();
    if (min != null && number.compareTo(min) < 0) throw new Invalid("too-small", min);
    if (max != null && number.compareTo(max) > 0) throw new Invalid("too-large", max);
  }
}
