/**
 * People and teams from a list in a file: checked row by row by doing it and taking it back, then
 * let in. Who may do what is asked of users and teams; nothing of the file is kept.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "record :: web",
      "platform.access",
      "platform.identity",
      "platform.team",
      "platform.transfer",
      "platform.transfer :: source"
    })
@NullMarked
package io.guanxi.platform.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
