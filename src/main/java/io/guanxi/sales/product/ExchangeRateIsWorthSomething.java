package io.guanxi.sales.product;

import static io.guanxi.tables.Tables.EXCHANGE_RATE;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.springframework.stereotype.Component;

/** A rate is positive, and the base currency needs none: it is worth itself. */
@Component
final class ExchangeRateIsWorthSomething implements RecordRule {

  private final Company company;

  ExchangeRateIsWorthSomething(Company company) {
    this.company = company;
  }

  @Override
  public TypeKey appliesTo() {
    return Products.EXCHANGE_RATE;
  }

  @Override
  public void check(Draft rate) {
    var value = rate.get(EXCHANGE_RATE.RATE);
    if (value != null && value.signum() <= 0) {
      rate.refuse(EXCHANGE_RATE.RATE, "not-positive");
    }
    if (company.baseCurrency().equals(rate.get(EXCHANGE_RATE.CURRENCY))) {
      rate.refuse(EXCHANGE_RATE.CURRENCY, "base-currency-has-no-rate");
    }
  }
}
