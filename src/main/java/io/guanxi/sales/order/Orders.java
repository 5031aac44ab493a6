package io.guanxi.sales.order;

import io.guanxi.kernel.TypeKey;
import java.util.List;

/** Names other modules use to point at purchases. */
public final class Orders {

  public static final TypeKey ORDER = TypeKey.of("order", "orders");
  public static final TypeKey LINE = TypeKey.of("order-line", "order-lines");

  /** The states in which an order counts as a purchase. */
  public static final List<String> COUNTED =
      OrderStatus.COUNTED.stream().map(Enum::name).sorted().toList();

  private Orders() {}
}
