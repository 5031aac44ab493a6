package io.guanxi.platform.setup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second program out of the same data directory; the system frees it however we die. */
final class DataDirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DataDirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DataDirectoryLock on(DataDirectory data) {
    var file = data.resolve(".lock");
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StartFailure("the file " + file + " cannot be opened; is it another user's?", e);
    }
    if (take(channel, file) == null) {
      closeQuietly(channel);
      throw new StartFailure(
          "another Guanxi is running on the data directory "
              + data.path()
              + "; stop it, or name another directory with --guanxi.data-dir=….");
    }
    return new DataDirectoryLock(channel);
  }

  private static @Nullable FileLock take(FileChannel channel, Path file) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new StartFailure("the file " + file + " cannot be locked on this file system.", e);
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // Nothing is lost: the lock goes with the process.
    }
  }
}
