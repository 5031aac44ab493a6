package io.guanxi.platform.transfer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table, one row at a time; closing it finishes the file and the stream. */
public interface TableSink extends Closeable {

  /** One text for each column, null for an empty cell. */
  void row(List<? extends @Nullable String> cells) throws IOException;
}
