package io.guanxi.platform.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs and knows what it said when it failed. */
final class PostgresCommand {

  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).startsWith("windows");

  private final Path program;
  private final Path output;

  PostgresCommand(Path program, Path output) {
    this.program = program;
    this.output = output;
  }

  /** True when the program ended well. */
  boolean run(String name, List<String> arguments) throws IOException {
    var line = new ArrayList<String>();
    if (isRoot()) {
      // PostgreSQL refuses root; in a user namespace without a mapping it is nobody in particular.
      line.addAll(List.of("unshare", "--user"));
    }
    line.add(executable(name).toString());
    line.addAll(arguments);
    var builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    // A file, not a pipe: the server inherits it and would keep a pipe open for ever.
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    try {
      return builder.start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + name, e);
    }
  }

  Path executable(String name) {
    return program.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
  }

  /** The last words of what ran last. */
  String lastWords() {
    try {
      var lines = Files.readAllLines(output).stream().filter(line -> !line.isBlank()).toList();
      return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    } catch (IOException e) {
      return "it said nothing";
    }
  }

  private static boolean isRoot() {
    try {
      return Files.isDirectory(Path.of("/proc/self"))
          && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
