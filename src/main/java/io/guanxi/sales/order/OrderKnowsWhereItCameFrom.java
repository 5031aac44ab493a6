package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.springframework.stereotype.Component;

/** Where nobody says it, an order's source is the way by which it was written. */
@Component
final class OrderKnowsWhereItCameFrom implements RecordRule {

  @Override
  public TypeKey appliesTo() {
    return Orders.ORDER;
  }

  @Override
  public void derive(Draft order) {
    if (!order.isNew() || order.touched(SALES_ORDER.SOURCE)) {
      return;
    }
    order.set(
        SALES_ORDER.SOURCE,
        switch (order.actor().origin().kind()) {
          case "import" -> "IMPORT";
          case "token" -> "INTEGRATION";
          default -> "MANUAL";
        });
  }
}
