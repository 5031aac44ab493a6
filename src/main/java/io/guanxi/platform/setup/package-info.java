/**
 * Everything between the command line and a running program: the data directory, the database that
 * comes with it, clear words when something is missing, and the few questions of the first run.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record :: kind",
      "record :: web",
      "platform.signal",
      "platform.access"
    })
@NullMarked
package io.guanxi.platform.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
