/** Tables in and out: import and export of records of every type. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.guanxi.platform.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
