/**
 * What was said and done with a customer, and what is to be done next. May use customers; must
 * never know sales.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "record :: text",
      "platform.identity",
      "platform.setup",
      "customer.customer"
    })
@NullMarked
package io.guanxi.customer.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
