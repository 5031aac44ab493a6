/**
 * What people pinned to the top of a record's timeline. Reads and checks everything through the
 * engine; knows no noun.
 */
@ApplicationModule(allowedDependencies = {"kernel", "record", "record :: web"})
@NullMarked
package io.guanxi.platform.pin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
