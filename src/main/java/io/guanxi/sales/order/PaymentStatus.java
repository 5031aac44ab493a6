package io.guanxi.sales.order;

import io.guanxi.kernel.Moves;
import java.util.Arrays;

/** How much of an order is paid, and what may follow. */
enum PaymentStatus {
  UNPAID,
  PARTIAL,
  PAID,
  REFUNDED;

  static final Moves<PaymentStatus> MOVES =
      Moves.of(PaymentStatus.class)
          .from(UNPAID, PARTIAL, PAID)
          .from(PARTIAL, PAID, REFUNDED)
          .from(PAID, REFUNDED);

  static String[] names() {
    return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
  }
}
