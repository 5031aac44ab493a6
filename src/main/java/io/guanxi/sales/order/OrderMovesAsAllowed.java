package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.kernel.Moves;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.util.Set;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/**
 * An order's state and its payment change step by step. A new order may stand anywhere, because
 * history does; another system reports where an order has got to, not every step on the way.
 */
@Component
final class OrderMovesAsAllowed implements RecordRule {

  private static final Set<String> ELSEWHERE = Set.of("import", "token");

  @Override
  public TypeKey appliesTo() {
    return Orders.ORDER;
  }

  @Override
  public void check(Draft order) {
    check(order, SALES_ORDER.STATUS, OrderStatus.class, OrderStatus.MOVES);
    check(order, SALES_ORDER.PAYMENT_STATUS, PaymentStatus.class, PaymentStatus.MOVES);
  }

  private static <S extends Enum<S>> void check(
      Draft order, TableField<?, String> column, Class<S> states, Moves<S> moves) {
    var base = order.base();
    var before = base == null ? null : base.get(column);
    var after = order.get(column);
    if (before == null || after == null || !order.isKept() || before.equals(after)) {
      return;
    }
    var from = Enum.valueOf(states, before);
    var to = Enum.valueOf(states, after);
    boolean fromElsewhere = ELSEWHERE.contains(order.actor().origin().kind());
    if (!moves.allow(from, to) && !(fromElsewhere && moves.lead(from, to))) {
      var allowed = moves.next(from).stream().map(Enum::name).toList();
      order.refuse(
          Problem.conflict("move-not-allowed", from, to)
              .with("field", order.type().fieldOver(column).name())
              .with("allowed", allowed));
    }
  }
}
