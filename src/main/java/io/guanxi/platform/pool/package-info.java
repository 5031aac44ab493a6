/**
 * Public pools: records that nobody has, and who may take them, how many, and when they fall back.
 * Types take part by {@link Pooled}; must never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "record :: web",
      "platform.access",
      "platform.handover",
      "platform.identity",
      "platform.notify",
      "platform.setup",
      "platform.share"
    })
@NullMarked
package io.guanxi.platform.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
