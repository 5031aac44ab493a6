/**
 * Customers, their contacts, addresses and contact methods: who they are and how to reach them. May
 * use the engine and the platform; must never know sales.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "record :: text",
      "record :: web",
      "platform.access",
      "platform.identity",
      "platform.pool",
      "platform.setup",
      "platform.signal"
    })
@NullMarked
package io.guanxi.customer.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
