package io.guanxi.customer.customer;

import java.util.Map;

/**
 * How long a customer may be left alone.
 *
 * @param contactWithin days without contact by lifecycle stage; a stage that is missing is never
 *     neglected
 * @param buyWithin days without a purchase after which a repeat buyer has stopped buying
 */
record AttentionSettings(Map<String, Integer> contactWithin, int buyWithin) {

  static final AttentionSettings DEFAULT =
      new AttentionSettings(
          Map.of("PROSPECT", 14, "CUSTOMER", 60, "REPEAT", 30, "DORMANT", 180), 180);
}
