/**
 * The purchase ledger: what customers bought, whichever way it came in. Amounts are computed here
 * and nowhere else. May use customers and products; must never know opportunities or mail.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "platform.identity",
      "platform.setup",
      "customer.customer",
      "sales.product"
    })
@NullMarked
package io.guanxi.sales.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
