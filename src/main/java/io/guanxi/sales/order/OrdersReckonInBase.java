package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.platform.setup.ReckonsInBase;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** An order keeps its total in the base currency, at the rate of its day. */
@Component
final class OrdersReckonInBase implements ReckonsInBase {

  private final DSLContext db;

  OrdersReckonInBase(DSLContext db) {
    this.db = db;
  }

  @Override
  public boolean reckons() {
    return db.fetchExists(db.selectOne().from(SALES_ORDER));
  }
}
