/**
 * A request repeated with the same Idempotency-Key is carried out once and answered twice. Stands
 * before all controllers, so none has to think of it.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "record", "platform.identity", "platform.secret"})
@NullMarked
package io.guanxi.platform.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
