package io.guanxi.record.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record AddressValue(
    @Nullable String country,
    @Nullable String province,
    @Nullable String city,
    @Nullable String district,
    @Nullable String line,
    @Nullable String postcode) {

  public static final List<String> PARTS =
      List.of("country", "province", "city", "district", "line", "postcode");

  @Nullable String[] parts() {
    return new @Nullable String[] {country, province, city, district, line, postcode};
  }
}
