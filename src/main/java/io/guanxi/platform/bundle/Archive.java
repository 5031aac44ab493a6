package io.guanxi.platform.bundle;

import io.guanxi.kernel.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip, with names in UTF-8 or as Chinese systems write them. Nothing of it is ever unpacked by
 * its name.
 */
final class Archive implements Closeable {

  private static final int MOST_ENTRIES = 200_000;
  private static final long HARMLESS = 2L << 30;
  private static final int RATIO = 50;

  private final ZipFile zip;
  private final List<? extends ZipEntry> entries;

  private Archive(ZipFile zip) {
    this.zip = zip;
    this.entries = Collections.list(zip.entries());
  }

  /** Opens a zip; what is none, has too many files or would unpack to far too much is refused. */
  static Archive open(Path file) throws IOException {
    var archive = new Archive(zip(file));
    try {
      archive.check(Files.size(file));
      return archive;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return chinese(file);
    }
  }

  private static ZipFile chinese(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), Charset.forName("GB18030"));
    } catch (ZipException e) {
      throw Problem.of(422, "not-an-archive");
    }
  }

  private void check(long packed) {
    if (entries.size() > MOST_ENTRIES) {
      throw Problem.of(422, "archive-too-large");
    }
    long unpacked = 0;
    for (var entry : entries) {
      unpacked += Math.max(0, entry.getSize());
    }
    if (unpacked < 0 || unpacked > Math.max(HARMLESS, packed * RATIO)) {
      throw Problem.of(422, "archive-too-large");
    }
  }

  List<? extends ZipEntry> entries() {
    return entries;
  }

  /** Its bytes; what is locked by a password is refused. */
  InputStream open(int position) throws IOException {
    try {
      var in = zip.getInputStream(entries.get(position));
      if (in == null) {
        throw Problem.of(422, "archive-damaged");
      }
      return in;
    } catch (ZipException e) {
      throw Problem.of(422, "archive-damaged");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
