package io.guanxi.platform.setup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A currency that some country uses today. */
record CurrencyChoice(String code, int digits, String label) {

  static final Set<String> CODES =
      Arrays.stream(Locale.getISOCountries())
          .map(country -> Currency.getInstance(new Locale("", country)))
          .filter(Objects::nonNull)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  static Currencies.Choice of(String code) {
    return new Currencies.Choice(code, Currency.getInstance(code).getDefaultFractionDigits());
  }

  static List<CurrencyChoice> all(Locale locale) {
    return CODES.stream()
        .map(Currency::getInstance)
        .map(
            currency ->
                new CurrencyChoice(
                    currency.getCurrencyCode(),
                    currency.getDefaultFractionDigits(),
                    currency.getDisplayName(locale)))
        .sorted(Comparator.comparing(CurrencyChoice::code))
        .toList();
  }
}
