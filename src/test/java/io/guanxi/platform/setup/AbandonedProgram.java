package io.guanxi.platform.setup;

import java.io.IOException;
import java.nio.file.Path;

/** A program that starts the database and then waits to be killed. */
final class AbandonedProgram {

  private AbandonedProgram() {}

  public static void main(String[] arguments) throws IOException {
    var postgres = EmbeddedPostgres.start(DataDirectory.open(Path.of(arguments[0])));
    System.out.println(postgres.url() + " " + postgres.password());
    System.in.read();
  }
}
