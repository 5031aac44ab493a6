/** Who may do what to which records: the roles and the condition they put on every query. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.guanxi.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
