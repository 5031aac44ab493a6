/**
 * Work that takes minutes: carried on step by step, over restarts, by whichever node is there. Must
 * never know what the work is.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.guanxi.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
