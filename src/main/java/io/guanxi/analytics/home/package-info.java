/**
 * The figures of the start page: how business goes this month. May see customers and purchases;
 * counts only what the asker may see, and says by which filter each figure can be listed.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.access",
      "platform.setup",
      "customer.customer",
      "sales.order"
    })
@NullMarked
package io.guanxi.analytics.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
