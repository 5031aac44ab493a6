/**
 * Teams: a tree that people are in, several at once if need be, and who manages which. Whoever
 * reads through teams learns of a move at once; must never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "record :: web",
      "platform.access",
      "platform.handover",
      "platform.identity"
    })
@NullMarked
package io.guanxi.platform.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
