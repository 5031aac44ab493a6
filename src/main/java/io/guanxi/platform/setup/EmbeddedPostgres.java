package io.guanxi.platform.setup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The database that comes with the program: a real PostgreSQL server of our own. */
final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int ATTEMPTS = 3;

  private final Path home;
  private final Path cluster;
  private final PostgresCommand command;
  private final DatabaseSecret secret;
  private final DataDirectoryLock lock;
  private int port;

  private EmbeddedPostgres(DataDirectory data, DataDirectoryLock lock) throws IOException {
    this.lock = lock;
    this.home = Files.createDirectories(data.resolve("postgres"));
    this.cluster = home.resolve("cluster");
    var program = PostgresBinaries.unpackInto(home);
    this.command = new PostgresCommand(program, home.resolve("last-command.log"));
    if (!Files.exists(cluster)) {
      DatabaseSecret.create().save(data);
      createCluster(DatabaseSecret.load(data));
    }
    this.secret = DatabaseSecret.load(data);
    stopLeftOver();
    PostgresBinaries.removeAllBut(program);
    start();
  }

  static EmbeddedPostgres start(DataDirectory data) {
    var lock = DataDirectoryLock.on(data);
    try {
      var started = System.nanoTime();
      var postgres = new EmbeddedPostgres(data, lock);
      log.info(
          "PostgreSQL listens on 127.0.0.1:{}, its data is in {} ({} ms)",
          postgres.port,
          postgres.cluster,
          (System.nanoTime() - started) / 1_000_000);
      return postgres;
    } catch (IOException e) {
      lock.close();
      throw new StartFailure("its database could not be started: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  String url() {
    return url("guanxi");
  }

  String username() {
    return "guanxi";
  }

  String password() {
    return secret.program();
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      log.warn("PostgreSQL did not stop: {}", e.getMessage());
    } finally {
      lock.close();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void createCluster(DatabaseSecret secret) throws IOException {
    var draft = home.resolve("creating");
    FileSystemUtils.deleteRecursively(draft);
    var passwordFile = Files.createTempFile(home, ".initial", "");
    try {
      Files.writeString(passwordFile, secret.superuser());
      run(
          "initdb",
          List.of(
              "--pgdata=" + draft,
              "--username=postgres",
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C",
              "--data-checksums"));
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void start() throws IOException {
    PostgresSettings.write(cluster);
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      if (command.run("pg_ctl", startArguments())) {
        break;
      }
      if (attempt == ATTEMPTS) {
        throw whyItDidNotStart();
      }
    }
    try {
      letTheProgramIn();
    } catch (SQLException e) {
      stop();
      throw new StartFailure("its database refuses it: " + e.getMessage(), e);
    }
  }

  /** The superuser is needed once in a cluster's life. */
  private void letTheProgramIn() throws IOException, SQLException {
    var done = cluster.resolve("guanxi-role");
    if (!Files.exists(done)) {
      DatabaseRole.ensure(url("postgres"), secret);
      Files.createFile(done);
    }
    DatabaseRole.check(url(), secret);
  }

  private StartFailure whyItDidNotStart() throws IOException {
    var words = command.lastWords();
    var written = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (command.run("postgres", List.of("--version"))
        && !command.lastWords().contains(" " + written + ".")) {
      return new StartFailure(
          "its data was written by PostgreSQL "
              + written
              + ", but it brings "
              + command.lastWords()
              + "; dump the data with the release that wrote it and load it into this one.");
    }
    return new StartFailure(
        "its database did not start: " + words + " See " + cluster.resolve("log") + ".");
  }

  private List<String> startArguments() {
    var startLog = home.resolve("start.log").toString();
    return List.of(
        "start", "-D", cluster.toString(), "-o", "-p " + port, "-l", startLog, "-w", "-t", "600");
  }

  private void stopLeftOver() throws IOException {
    var leftOver = Postmaster.leftOn(cluster);
    if (leftOver.isPresent()) {
      log.info("Stopping the database that a killed Guanxi left running.");
      stop();
    }
  }

  private void stop() throws IOException {
    run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "120"));
  }

  private void run(String name, List<String> arguments) throws IOException {
    if (!command.run(name, arguments)) {
      throw new IOException(name + " said: " + command.lastWords());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
