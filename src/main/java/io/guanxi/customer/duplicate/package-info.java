/**
 * Duplicates of customers and contacts: what may be one and the same, why, and putting it together.
 * Keeps keys of its own; records themselves are merged by the engine. Must never know sales.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "record :: text",
      "record :: web",
      "platform.access",
      "platform.job",
      "platform.setup",
      "platform.share",
      "platform.signal",
      "platform.transfer",
      "customer.customer"
    })
@NullMarked
package io.guanxi.customer.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
