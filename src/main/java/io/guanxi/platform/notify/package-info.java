/**
 * What people are told: the inbox and its live line, letters at once or gathered, robots in the
 * groups of the company's messenger. Reads the change log for what everybody wants to know; must
 * never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: kind",
      "record :: web",
      "platform.signal",
      "platform.access",
      "platform.setup",
      "platform.secret",
      "platform.outbound",
      "platform.mail"
    })
@NullMarked
package io.guanxi.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
