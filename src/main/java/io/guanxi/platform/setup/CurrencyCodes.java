package io.guanxi.platform.setup;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The currencies that some country uses today. */
final class CurrencyCodes {

  private static final Set<String> ALL = inUse();

  private CurrencyCodes() {}

  static List<String> all() {
    return List.copyOf(ALL);
  }

  static Set<String> set() {
    return ALL;
  }

  static CompanyCurrencies.Choice choice(String code) {
    var digits = Currency.getInstance(code).getDefaultFractionDigits();
    return new CompanyCurrencies.Choice(code, digits);
  }

  private static Set<String> inUse() {
    var codes = new TreeSet<String>();
    Arrays.stream(Locale.getISOCountries())
        .map(country -> Currency.getInstance(new Locale("", country)))
        .filter(Objects::nonNull)
        .forEach(currency -> codes.add(currency.getCurrencyCode()));
    return codes;
  }
}
