package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Ref;
import java.math.BigDecimal;
import java.util.Map;

/** Reads the id of another record, bare or as {@code {"id": 7}}. */
final class ReferenceCodec implements Codec<Long> {

  @Override
  public Long read(FieldSpec field, Object json) throws Invalid {
    if (json instanceof Map<?, ?> map) {
      var id = map.get("id");
      if (id == null) throw new Invalid("not-a-reference");
      return read(field, id);
    }
    if (json instanceof Ref ref) return ref.id();
    BigDecimal number = DecimalCodec.number(json, "not-a-reference");
    try {
      long id = number.longValueExact();
      if (id <= 0) throw new Invalid("not-a-reference");
      return id;
    } catch (ArithmeticException e) {
      throw new Invalid("not-a-reference");
    }
  }
}
