package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Keeps any JSON value of at most 64 levels and 100,000 characters. */
final class JsonCodec implements Codec<Object> {

  static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final int LONGEST = 100_000;

  @Override
  public Object read(FieldSpec field, Object json) throws Invalid {
    check(json, 0);
    if (MAPPER.writeValueAsString(json).length() > LONGEST) throw new Invalid("too-long", LONGEST);
    return json;
  }

  private static void check(Object json, int depth) throws Invalid {
    if (depth > 64) throw new Invalid("too-deep", 64);
    if (json instanceof String text) TextCodec.clean(text);
    if (json instanceof Number && !(json instanceof Integer || json instanceof Long))
      DecimalCodec.number(json, "not-a-number");
    if (json instanceof List<?> list)
      for (var item : list) if (item != null) check(item, depth + 1);
    if (json instanceof Map<?, ?> map) {
      for (var entry : map.entrySet()) {
        TextCodec.clean(String.valueOf(entry.getKey()));
        if (entry.getValue() != null) check(entry.getValue(), depth + 1);
      }
    }
  }

  @Override
  public Object fromText(FieldSpec field, String text) throws Invalid {
    try {
      return read(field, MAPPER.readValue(text, Object.class));
    } catch (JacksonException e) {
      throw new Invalid("not-json");
    }
  }

  @Override
  public String toText(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
