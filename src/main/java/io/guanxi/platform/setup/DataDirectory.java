package io.guanxi.platform.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The one folder that holds everything worth a backup. */
public final class DataDirectory {

  private final Path path;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /** Makes the folder if need be and makes sure that it can be used. */
  static DataDirectory open(Path configured) {
    var path = configured.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, ".writable", ""));
      try (var entries = Files.list(path)) {
        entries.findAny();
      }
    } catch (IOException e) {
      throw new StartFailure(
          "the data directory "
              + path
              + " cannot be read and written by this user; change its owner, or name another one"
              + " with --guanxi.data-dir=… (or GUANXI_DATA_DIR=…).",
          e);
    }
    return new DataDirectory(path);
  }

  public Path path() {
    return path;
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Writes a file that only the owner can read; readers see the old or the new one, never half. */
  public void writeSecret(String name, String content) {
    var target = resolve(name);
    try {
      Files.createDirectories(target.getParent());
      var draft = Files.createTempFile(target.getParent(), ".secret", "");
      if (Files.getFileAttributeView(draft, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(draft, content);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #writeSecret} wrote, or null when there is no such file. */
  public @Nullable String readSecret(String name) {
    try {
      return Files.readString(resolve(name));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void deleteSecret(String name) {
    try {
      Files.deleteIfExists(resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
