package io.guanxi.platform.transfer;

import io.guanxi.record.text.AddressLine;
import io.guanxi.record.text.ChinaRegions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files often have a whole address in one column: it is taken apart where nothing else is given.
 * Where province and city have columns of their own, they get their official names.
 */
final class OneLineAddress {

  private OneLineAddress() {}

  /** Makes the parts of each address among the values what they are everywhere else. */
  static void split(Map<String, Object> values) {
    for (var value : values.values()) {
      if (!(value instanceof Map<?, ?> address)) continue;
      if (address.get("line") instanceof String line) split(address, line);
      if (address.get("province") instanceof String province) name(address, province);
    }
  }

  /** 广东 and 深圳 in columns of their own are 广东省 and 深圳市, as in every list by region. */
  private static void name(Map<?, ?> address, String written) {
    var country = address.get("country");
    if (country != null && !country.equals("CN")) return;
    var province = ChinaRegions.province(written);
    put(address, "province", province);
    if (!(address.get("city") instanceof String shortCity)) return;
    var city = ChinaRegions.city(province, shortCity);
    put(address, "city", city);
    if (address.get("district") instanceof String district)
      put(address, "district", ChinaRegions.district(province, city, district));
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
