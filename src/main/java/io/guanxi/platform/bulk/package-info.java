/**
 * One change to many records: everything a list shows, as a job with progress, a report and undo.
 * Must never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "record :: web",
      "platform.access",
      "platform.identity",
      "platform.job"
    })
@NullMarked
package io.guanxi.platform.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
