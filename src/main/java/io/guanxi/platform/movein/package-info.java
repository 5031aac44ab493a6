/**
 * Moving in from another system: what came, what is missing, and how it compares with what the old
 * system counted. Which types there are and what may be missing is written down in a file; must
 * never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.access",
      "platform.bundle",
      "platform.setup",
      "platform.transfer"
    })
@NullMarked
package io.guanxi.platform.movein;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
