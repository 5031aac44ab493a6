/**
 * Many files at once: a zip whose files are attached to the records they name, by their folder,
 * their own name or an index. Must never know a noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.access",
      "platform.file",
      "platform.identity",
      "platform.job",
      "platform.transfer",
      "platform.transfer :: source"
    })
@NullMarked
package io.guanxi.platform.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
