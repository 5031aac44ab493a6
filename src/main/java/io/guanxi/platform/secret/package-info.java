/**
 * Secrets that the program must be able to read again: sealed in the database with a key that is
 * not in it. Must never know what they open.
 */
@ApplicationModule(allowedDependencies = {"platform.setup"})
@NullMarked
package io.guanxi.platform.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
