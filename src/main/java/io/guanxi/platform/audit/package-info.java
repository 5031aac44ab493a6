/**
 * What was done, by whom, and the proof that nobody has changed the telling since: see
 * docs/adr/audit.md. Hears of everything through {@link io.guanxi.kernel.AuditTrail} or at the
 * door; must never know a noun, and must never keep a secret or a hidden value.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.access",
      "platform.secret",
      "platform.setup",
      "platform.signal",
      "platform.transfer :: source"
    })
@NullMarked
package io.guanxi.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
