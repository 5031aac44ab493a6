package io.guanxi.platform.setup;

import java.time.ZoneId;
import java.util.Locale;

/** What the whole installation has in common; before anybody said, sensible defaults. */
public interface Company {

  String name();

  ZoneId zone();

  /** ISO 4217, for example CNY. */
  String baseCurrency();

  /** ISO 3166, for example CN: how a phone number without a country is read. */
  String phoneRegion();

  Locale language();
}
