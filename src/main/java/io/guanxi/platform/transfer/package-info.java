/**
 * Tables in and out: import and export of records of every type, by what the registry says of it.
 * Must never know a noun.
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
      "platform.job",
      "platform.setup"
    })
@NullMarked
package io.guanxi.platform.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
