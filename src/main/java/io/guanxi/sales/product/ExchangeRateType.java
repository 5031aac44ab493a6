package io.guanxi.sales.product;

import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.date;
import static io.guanxi.record.Fields.decimal;
import static io.guanxi.tables.Tables.EXCHANGE_RATE;

import io.guanxi.platform.setup.Company;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one unit of a currency is worth in the base currency, from a day on. */
@Component
final class ExchangeRateType implements RecordType {

  private final Currencies currencies;
  private final Company company;
  private final Clock clock;

  ExchangeRateType(Currencies currencies, Company company, Clock clock) {
    this.currencies = currencies;
    this.company = company;
    this.clock = clock;
  }

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(EXCHANGE_RATE)
        .as(Products.EXCHANGE_RATE)
        .icon("trending-up")
        .secondary()
        .title(EXCHANGE_RATE.CURRENCY)
        .field(choice(EXCHANGE_RATE.CURRENCY).required().offering(currencies::foreign))
        .field(date(EXCHANGE_RATE.VALID_FROM).required().defaultsTo(() -> company.today(clock)))
        .field(decimal(EXCHANGE_RATE.RATE).required().min(new BigDecimal("0.0000000001")))
        .naturalKeys(List.of("currency", "validFrom"))
        .list("currency", "validFrom", "rate", "updatedAt")
        .sort("validFrom", true);
  }
}
