/**
 * Value types every module speaks: actors, origins, type keys, problems. Pure Java; must never know
 * Spring or SQL.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.guanxi.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
