/**
 * A made-up company to try things on, written through the same door as everything else, so that all
 * it brought can be found again and taken away.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "platform.access",
      "platform.setup",
      "customer.customer",
      "customer.activity",
      "sales.product",
      "sales.order"
    })
@NullMarked
package io.guanxi.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
