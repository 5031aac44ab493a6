/**
 * Files that belong to records: kept by their content, handed out only to who may see the record.
 * Uses the engine; knows no noun.
 */
@ApplicationModule(allowedDependencies = {"kernel", "record", "platform.setup"})
@NullMarked
package io.guanxi.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
