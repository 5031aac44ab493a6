/**
 * What people keep of the interface: saved views, favourites, what they looked at last, how it
 * looks. Reads records through the engine; knows no noun.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record",
      "record :: web",
      "platform.access",
      "platform.handover",
      "platform.identity"
    })
@NullMarked
package io.guanxi.platform.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
