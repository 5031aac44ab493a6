/**
 * The purchase ledger: what customers bought, whichever way it came in. Amounts are computed by
 * sales.price. May use customers and products; must never know opportunities or mail.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "platform.identity",
      "platform.setup",
      "customer.customer",
      "sales.price",
      "sales.product"
    })
@NullMarked
package io.guanxi.sales.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
