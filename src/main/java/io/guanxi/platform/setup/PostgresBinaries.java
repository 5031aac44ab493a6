package io.guanxi.platform.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked from the jar once. */
final class PostgresBinaries {

  private static final String PREFIX = "program-";
  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresBinaries() {}

  /** The folder with bin, lib and share in it; programs of earlier versions are removed. */
  static Path unpackInto(Path home) throws IOException {
    var archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    var program = home.resolve(PREFIX + fingerprint(archive));
    if (!Files.isDirectory(program)) {
      var draft = home.resolve("unpacking");
      FileSystemUtils.deleteRecursively(draft);
      try (var stream = open(archive)) {
        untar(stream, draft);
      }
      Files.move(draft, program, StandardCopyOption.ATOMIC_MOVE);
    }
    return program;
  }

  static void removeAllBut(Path program) throws IOException {
    try (var others = Files.newDirectoryStream(program.getParent(), PREFIX + "*")) {
      for (var other : others) {
        if (!other.equals(program)) {
          FileSystemUtils.deleteRecursively(other);
        }
      }
    }
  }

  static String archiveFor(String osName, String osArch) {
    var os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return "postgres-darwin-x86_64.txz"; // holds both architectures
    }
    var arm = osArch.equals("aarch64") || osArch.equals("arm64");
    if (os.startsWith("windows")) {
      return "postgres-windows-x86_64.txz";
    }
    return "postgres-" + os + (arm ? "-arm_64" : "-" + intel(osArch)) + ".txz";
  }

  private static String intel(String osArch) {
    return osArch.equals("amd64") ? "x86_64" : osArch;
  }

  private static String fingerprint(String archive) throws IOException {
    try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String archive) {
    var stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (stream == null) {
      throw new StartFailure(
          "it brings no PostgreSQL for this kind of machine ("
              + archive
              + "); give it a server with --spring.datasource.url=jdbc:postgresql://….");
    }
    return stream;
  }

  private static void untar(InputStream packed, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        write(tar, entry, file);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }
}
