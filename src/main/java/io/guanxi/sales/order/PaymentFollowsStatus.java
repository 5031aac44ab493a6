package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.springframework.stereotype.Component;

/**
 * A new order of which nobody says what is paid has what is usual for its state: a completed one is
 * paid.
 */
@Component
final class PaymentFollowsStatus implements RecordRule {

  @Override
  public TypeKey appliesTo() {
    return Orders.ORDER;
  }

  @Override
  public void derive(Draft order) {
    var status = order.get(SALES_ORDER.STATUS);
    if (order.isNew() && !order.touched(SALES_ORDER.PAYMENT_STATUS) && status != null) {
      order.set(SALES_ORDER.PAYMENT_STATUS, OrderStatus.valueOf(status).usualPayment().name());
    }
  }
}
