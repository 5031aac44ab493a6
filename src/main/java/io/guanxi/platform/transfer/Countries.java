package io.guanxi.platform.transfer;

import io.guanxi.record.kind.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Countries by their codes and by their names in both languages. */
final class Countries {

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (var code : Locale.getISOCountries()) {
      var country = new Locale.Builder().setRegion(code).build();
      for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        CODES.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
      }
      CODES.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      CODES.put(code.toLowerCase(Locale.ROOT), code);
    }
    CODES.put("中华人民共和国", "CN");
    CODES.put("香港", "HK");
    CODES.put("澳门", "MO");
    CODES.put("uk", "GB");
    CODES.put("england", "GB");
    CODES.put("korea", "KR");
    CODES.put("russia", "RU");
  }

  private Countries() {}

  static String code(String cell) throws Invalid {
    var code = CODES.get(cell.toLowerCase(Locale.ROOT));
    if (code == null) {
      throw new Invalid("not-a-country", cell);
    }
    return code;
  }
}
