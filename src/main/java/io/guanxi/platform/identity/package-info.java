/**
 * Who is calling: users, their passwords, sessions and tokens, and the door every request comes
 * through. It says who someone is, never which records they may see.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.signal",
      "platform.access",
      "platform.secret",
      "platform.setup",
      "platform.mail",
      "platform.notify",
      "platform.outbound",
      "platform.webapp"
    })
@NullMarked
package io.guanxi.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
