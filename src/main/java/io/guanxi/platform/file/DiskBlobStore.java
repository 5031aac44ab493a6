package io.guanxi.platform.file;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.setup.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Blobs as files in the data directory, in folders by the first digits of their hash. */
@Component
class DiskBlobStore implements BlobStore {

  private static final int HEAD = 64;
  private static final int CHUNK = 64 * 1024;

  private final Path kept;
  private final Path incoming;
  private final Clock clock;

  DiskBlobStore(DataDirectory data, Clock clock) {
    this.kept = data.resolve("files");
    this.incoming = kept.resolve("incoming");
    this.clock = clock;
  }

  @Override
  public Incoming receive(InputStream content, long most) throws IOException {
    Files.createDirectories(incoming);
    var file = Files.createTempFile(incoming, "", "");
    try {
      return copy(content, file, most);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private Incoming copy(InputStream content, Path file, long most) throws IOException {
    var digest = sha256();
    var buffer = new byte[CHUNK];
    var head = new byte[0];
    long size = 0;
    try (var out = Files.newOutputStream(file)) {
      for (int n = content.readNBytes(buffer, 0, CHUNK);
          n > 0;
          n = content.readNBytes(buffer, 0, CHUNK)) {
        if (size == 0) {
          head = Arrays.copyOf(buffer, Math.min(n, HEAD));
        }
        size += n;
        if (size > most) {
          throw Problem.of(413, "file-too-large", most >> 20);
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return new Received(file, HexFormat.of().formatHex(digest.digest()), size, head);
  }

  private final class Received implements Incoming {

    private final Path file;
    private final String sha256;
    private final long size;
    private final byte[] head;

    Received(Path file, String sha256, long size, byte[] head) {
      this.file = file;
      this.sha256 = sha256;
      this.size = size;
      this.head = head;
    }

    @Override
    public String sha256() {
      return sha256;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public byte[] head() {
      return head;
    }

    @Override
    public void keep() throws IOException {
      var target = place(sha256);
      Files.createDirectories(target.getParent());
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  @Override
  public boolean has(String sha256) {
    return Files.isRegularFile(place(sha256));
  }

  @Override
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  @Override
  public void olderThan(Instant moment, Consumer<String> visit) throws IOException {
    if (!Files.isDirectory(kept)) {
      return;
    }
    try (var files = Files.walk(kept)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          continue;
        }
        if (file.startsWith(incoming)) {
          Files.deleteIfExists(file);
        } else {
          visit.accept(String.valueOf(file.getFileName()));
        }
      }
    }
  }

  private Path place(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("No hash: " + sha256);
    }
    return kept.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
