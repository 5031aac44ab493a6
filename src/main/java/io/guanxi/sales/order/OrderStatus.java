package io.guanxi.sales.order;

import io.guanxi.kernel.Moves;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far an order has got, and where it may go from there. */
enum OrderStatus {
  DRAFT,
  CONFIRMED,
  PARTIALLY_FULFILLED,
  FULFILLED,
  COMPLETED,
  CANCELLED,
  RETURNED;

  static final Moves<OrderStatus> MOVES =
      Moves.of(OrderStatus.class)
          .from(DRAFT, CONFIRMED, CANCELLED)
          .from(CONFIRMED, PARTIALLY_FULFILLED, FULFILLED, CANCELLED)
          .from(PARTIALLY_FULFILLED, FULFILLED, CANCELLED)
          .from(FULFILLED, COMPLETED, RETURNED)
          .from(COMPLETED, RETURNED);

  /** Those that count as purchases. */
  static final Set<OrderStatus> COUNTED =
      EnumSet.of(CONFIRMED, PARTIALLY_FULFILLED, FULFILLED, COMPLETED);

  /** What is usually paid of an order in this state, when nobody says otherwise. */
  PaymentStatus usualPayment() {
    return switch (this) {
      case COMPLETED -> PaymentStatus.PAID;
      case RETURNED -> PaymentStatus.REFUNDED;
      default -> PaymentStatus.UNPAID;
    };
  }

  static String[] names() {
    return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
  }
}
