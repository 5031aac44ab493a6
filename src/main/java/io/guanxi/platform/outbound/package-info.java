/**
 * The one way out: everything that fetches an address somebody typed goes through here, so that
 * nobody can make the program knock at doors inside. Must never know what is fetched.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.guanxi.platform.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
