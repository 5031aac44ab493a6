package io.guanxi.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Keeps contents under their own hash. A hash is no permission: whoever asks has checked the
 * rights.
 */
public interface BlobStore {

  /**
   * Reads at most that many bytes into a place of its own; more is refused as {@code
   * file-too-large}.
   */
  Incoming receive(InputStream content, long most) throws IOException;

  InputStream open(String sha256) throws IOException;

  boolean has(String sha256);

  void delete(String sha256) throws IOException;

  /** Names what was kept before that moment, and clears away what was received and never kept. */
  void olderThan(Instant moment, Consumer<String> visit) throws IOException;

  /** Something received; it goes away when closed, unless it was kept. */
  interface Incoming extends AutoCloseable {

    String sha256();

    long size();

    /** The first bytes, by which a kind of file is known. */
    byte[] head();

    /** Keeps it for good; when this returns it survives a loss of power. */
    void keep() throws IOException;

    @Override
    void close() throws IOException;
  }
}
