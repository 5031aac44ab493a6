/**
 * Everything between the command line and a running program: the data directory, the database that
 * comes with it, and clear words when something is missing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.guanxi.platform.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
