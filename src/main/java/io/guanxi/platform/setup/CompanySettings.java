package io.guanxi.platform.setup;

import java.time.ZoneId;
import java.util.Locale;

/** The company as it is stored. */
record CompanySettings(
    String name, String timeZone, String baseCurrency, String phoneRegion, String language) {

  static final CompanySettings DEFAULT =
      new CompanySettings("", "Asia/Shanghai", "CNY", "CN", "zh-CN");

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
