package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.text.PhoneNumber;
import io.guanxi.record.text.PhoneProblem;
import io.guanxi.record.text.Phones;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a phone number with its extension in the company's region; keeps what was typed. */
final class PhoneCodec implements Codec<PhoneValue> {

  @Override
  public PhoneValue read(FieldSpec field, Object json) throws Invalid {
    if (json instanceof PhoneValue value) return value;
    if (json instanceof Map<?, ?> map) {
      var raw = map.get("raw") != null ? map.get("raw") : map.get("number");
      if (raw == null) throw new Invalid("not-a-phone");
      return read(field, raw);
    }
    if (!(json instanceof String typed)) throw new Invalid("not-a-phone");
    var raw = TextCodec.clean(typed).strip();
    if (raw.length() > 60) throw new Invalid("too-long", 60);
    var parsed = Phones.parse(raw, PhoneRegion.current());
    if (parsed instanceof PhoneNumber phone)
      return new PhoneValue(phone.number(), phone.extension(), raw);
    throw new Invalid(((PhoneProblem) parsed).code());
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
