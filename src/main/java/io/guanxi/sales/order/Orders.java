package io.guanxi.sales.order;

import io.guanxi.kernel.TypeKey;

/** Names other modules use to point at purchases. */
public final class Orders {

  public static final TypeKey ORDER = TypeKey.of("order", "orders");
  public static final TypeKey LINE = TypeKey.of("order-line", "order-lines");

  private Orders() {}
}
