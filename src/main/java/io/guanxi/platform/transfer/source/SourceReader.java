package io.guanxi.platform.transfer.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a table from its start, one row at a time. */
public interface SourceReader extends AutoCloseable {

  /** The next row, or what was wrong with it; null at the end. */
  @Nullable SourceItem next() throws IOException;

  @Override
  void close() throws IOException;
}
