package io.guanxi.platform.transfer;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.setup.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the files that imports read from, under names of our own. */
@Component
public class ImportFiles {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final long largest;

  ImportFiles(DataDirectory data, ImportProperties properties) {
    this.folder = data.resolve("imports");
    this.largest = properties.maxFileSize().toBytes();
  }

  /** A file that was kept. */
  public record Kept(String name, long size, String sha256) {}

  /** Keeps what the stream has, never holding more than a buffer of it. */
  public Kept keep(InputStream in) throws IOException {
    Files.createDirectories(folder);
    var name = UUID.randomUUID().toString();
    var path = path(name);
    try (var out = Files.newOutputStream(path)) {
      var digest = sha256();
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > largest) {
          throw Problem.of(413, "file-too-large", largest >> 20);
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      return new Kept(name, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  public void forget(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
