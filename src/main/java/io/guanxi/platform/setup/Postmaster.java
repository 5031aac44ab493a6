package io.guanxi.platform.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A server that an earlier run left behind, as its postmaster.pid tells. */
final class Postmaster {

  private Postmaster() {}

  /** The living server on this cluster; a file that names somebody else's process is removed. */
  static Optional<ProcessHandle> leftOn(Path cluster) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var process = processIn(Files.readString(file));
    if (process.isEmpty()) {
      return Optional.empty(); // PostgreSQL itself clears up after a crash
    }
    if (process.filter(Postmaster::isPostgres).isEmpty()) {
      // The number went to another program, as happens after a restart of a container.
      Files.delete(file);
      return Optional.empty();
    }
    return process;
  }

  private static Optional<ProcessHandle> processIn(String pidFile) {
    try {
      var pid = Long.parseLong(pidFile.lines().findFirst().orElse("").strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .orElse(false);
  }
}
