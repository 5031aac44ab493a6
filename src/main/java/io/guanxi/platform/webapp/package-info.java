/** Hands out the web app: its files, and its one page for every address that is a place in it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.guanxi.platform.webapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
