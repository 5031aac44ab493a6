/**
 * Letters that go out: written with their cause, sent by whichever node is there. Knows whom to
 * write to and in which words; must never know why.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record :: kind",
      "record :: web",
      "platform.signal",
      "platform.access",
      "platform.setup",
      "platform.secret",
      "platform.outbound"
    })
@NullMarked
package io.guanxi.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
