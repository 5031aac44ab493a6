package io.guanxi.sales.product;

import io.guanxi.platform.setup.CompanyCurrencies;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the company which currencies one can reckon in: those that have a rate. */
@Component
class OfferedCurrencies implements CompanyCurrencies {

  private final Currencies currencies;

  OfferedCurrencies(Currencies currencies) {
    this.currencies = currencies;
  }

  @Override
  public List<Choice> choices() {
    return currencies.offered().stream()
        .map(code -> new Choice(code, Objects.requireNonNullElse(currencies.digits(code), 2)))
        .toList();
  }
}
