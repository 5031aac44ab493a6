/** What was done, by whom, and the proof that nobody has changed the telling since. */
@ApplicationModule(allowedDependencies = {"kernel", "platform.access", "platform.secret"})
@NullMarked
package io.guanxi.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
