/**
 * The engine: everything records of every type have in common, said once. A {@link
 * io.guanxi.record.RecordType} declares meaning over a table; {@link io.guanxi.record.Records}
 * reads and writes. Uses the kernel only; must never know a noun.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.guanxi.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
