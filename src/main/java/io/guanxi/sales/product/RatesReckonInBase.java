package io.guanxi.sales.product;

import static io.guanxi.tables.Tables.EXCHANGE_RATE;

import io.guanxi.platform.setup.ReckonsInBase;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A rate says what a currency is worth in the base currency. */
@Component
final class RatesReckonInBase implements ReckonsInBase {

  private final DSLContext db;

  RatesReckonInBase(DSLContext db) {
    this.db = db;
  }

  @Override
  public boolean reckons() {
    return db.fetchExists(db.selectOne().from(EXCHANGE_RATE));
  }
}
