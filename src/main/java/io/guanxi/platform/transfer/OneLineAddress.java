package io.guanxi.platform.transfer;

import io.guanxi.record.text.AddressLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files often have a whole address in one column: it is taken apart where nothing else is given.
 */
final class OneLineAddress {

  private OneLineAddress() {}

  /** Splits each address among the values of which only the line is known. */
  static void split(Map<String, Object> values) {
    for (var value : values.values())
      if (value instanceof Map<?, ?> address && address.get("line") instanceof String line)
        split(address, line);
  }

  private static void split(Map<?, ?> address, String line) {
    if (address.containsKey("province")
        || address.containsKey("city")
        || address.containsKey("district")) return;
    var country = address.get("country");
    var parts = country == null || country.equals("CN") ? AddressLine.split(line) : null;
    if (parts == null) return;
    put(address, "country", parts.country());
    put(address, "province", parts.province());
    put(address, "city", parts.city());
    put(address, "district", parts.district());
    put(address, "line", parts.line());
    if (!address.containsKey("postcode")) put(address, "postcode", parts.postcode());
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<?, ?> address, String part, @Nullable String value) {
    var parts = (Map<String, Object>) address;
    if (value == null) parts.remove(part);
    else parts.put(part, value);
  }
}
