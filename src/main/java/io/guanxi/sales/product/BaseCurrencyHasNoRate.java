package io.guanxi.sales.product;

import static io.guanxi.tables.Tables.EXCHANGE_RATE;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.springframework.stereotype.Component;

/** The base currency needs no rate: it is worth itself. */
@Component
final class BaseCurrencyHasNoRate implements RecordRule {

  private final Company company;

  BaseCurrencyHasNoRate(Company company) {
    this.company = company;
  }

  @Override
  public TypeKey appliesTo() {
    return Products.EXCHANGE_RATE;
  }

  @Override
  public void check(Draft rate) {
    if (company.baseCurrency().equals(rate.get(EXCHANGE_RATE.CURRENCY))) {
      rate.refuse(EXCHANGE_RATE.CURRENCY, "base-currency-has-no-rate");
    }
  }
}
