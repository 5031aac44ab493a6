package io.guanxi.platform.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** What the whole installation has in common; before anybody said, sensible defaults. */
public interface Company {

  String name();

  ZoneId zone();

  /** The day it is where the company is. */
  default LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(zone()));
  }

  /** ISO 4217, for example CNY. */
  String baseCurrency();

  /** ISO 3166, for example CN: how a phone number without a country is read. */
  String phoneRegion();

  Locale language();
}
