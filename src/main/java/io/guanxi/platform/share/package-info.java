/**
 * Records shown to people who would not see them: shares with a level and an end, collaborators,
 * requests to be let in. Says who was let in; what that lets them do is {@code platform.access}'s.
 * Must never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.access",
      "platform.handover",
      "platform.identity",
      "platform.notify"
    })
@NullMarked
package io.guanxi.platform.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
