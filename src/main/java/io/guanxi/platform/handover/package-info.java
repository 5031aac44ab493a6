/**
 * Records that change hands: everything of somebody who leaves, or a selection, to one person or to
 * several in turn; as a job with progress, a report and undo. Works over whatever types have an
 * owner; must never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.access",
      "platform.identity",
      "platform.job"
    })
@NullMarked
package io.guanxi.platform.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
