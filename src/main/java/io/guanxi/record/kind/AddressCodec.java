package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an address from an object of its parts. */
final class AddressCodec implements Codec<AddressValue> {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST = 500;

  @Override
  public AddressValue read(FieldSpec field, Object json) throws Invalid {
    if (json instanceof AddressValue address) return address;
    if (!(json instanceof Map<?, ?> map)) throw new Invalid("not-an-address");
    for (var key : map.keySet())
      if (!AddressValue.PARTS.contains(key)) throw new Invalid("unknown-part", key);
    var country = part(map, "country");
    if (country != null && !COUNTRIES.contains(country))
      throw new Invalid("not-a-country", country);
    return new AddressValue(
        country,
        part(map, "province"),
        part(map, "city"),
        part(map, "district"),
        part(map, "line"),
        part(map, "postcode"));
  }

  private static @Nullable String part(Map<?, ?> map, String name) throws Invalid {
    var value = map.get(name);
    if (value == null) return null;
    if (!(value instanceof String text)) throw new Invalid("not-a-text");
    var clean = TextCodec.clean(text).strip();
    if (clean.length() > LONGEST) throw new Invalid("too-long", LONGEST);
    return clean.isEmpty() ? null : clean;
  }

  @Override
  public Object write(AddressValue value) {
    var out = new LinkedHashMap<String, Object>();
    var parts = value.parts();
    for (int i = 0; i < parts.length; i++)
      if (parts[i] != null) out.put(AddressValue.PARTS.get(i), parts[i]);
    return out;
  }

  @Override
  public AddressValue fromText(FieldSpec field, String text) throws Invalid {
    var cells = text.split("\\|", -1);
    if (cells.length != AddressValue.PARTS.size()) return read(field, Map.of("line", text));
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < cells.length; i++) map.put(AddressValue.PARTS.get(i), cells[i]);
    return read(field, map);
  }

  @Override
  public String toText(AddressValue value) {
    var cells = new java.util.ArrayList<String>();
    for (var part : value.parts()) cells.add(part == null ? "" : part.replace('|', '/'));
    return String.join("|", cells);
  }
}
