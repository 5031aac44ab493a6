/**
 * Keeps personal values and secrets out of the log, whoever writes it. Called by Logback and Spring
 * Boot, by nobody else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.guanxi.platform.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
