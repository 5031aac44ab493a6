package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.text.Phones;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a phone number with its extension in the company's region; keeps what was typed. */
final class PhoneCodec implements Codec<PhoneValue> {

  @Override
  public PhoneValue read(FieldSpec field, Object json) throws Invalid {
    if (json instanceof PhoneValue phone) return phone;
    if (json instanceof Map<?, ?> map) {
      var raw = map.get("raw") != null ? map.get("raw") : map.get("number");
      if (raw == null) throw new Invalid("not-a-phone");
      return read(field, raw);
    }
    if (!(json instanceof String typed)) throw new Invalid("not-a-phone");
    var raw = TextCodec.clean(typed).strip();
    if (raw.length() > 60) throw new Invalid("too-long", 60);
    var number = Phones.parse(raw, PhoneRegion.current()).number();
    if (number == null) throw new Invalid("not-a-phone");
    return new PhoneValue(number.number(), number.extension(), raw);
  }

  @Override
  public Object write(PhoneValue value) {
    var out = new LinkedHashMap<String, Object>();
    out.put("number", value.number());
    if (value.extension() != null) out.put("extension", value.extension());
    out.put("raw", value.raw());
    return out;
  }

  @Override
  public String toText(PhoneValue value) {
    return value.raw();
  }
}
