/**
 * Somebody's tasks and meetings as a calendar that other programs subscribe to, by a secret link.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: text",
      "platform.identity",
      "platform.setup",
      "customer.activity"
    })
@NullMarked
package io.guanxi.customer.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
