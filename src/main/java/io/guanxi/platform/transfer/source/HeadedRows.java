package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows below the headers, each with as many cells as there are columns. */
final class HeadedRows implements SourceReader {

  private final SourceReader rows;
  private final long headerLine;
  private final int width;

  HeadedRows(SourceReader rows, long headerLine, int width) {
    this.rows = rows;
    this.headerLine = headerLine;
    this.width = width;
  }

  @Override
  public @Nullable SourceItem next() throws IOException {
    SourceItem item = rows.next();
    while (item != null && skips(item)) {
      item = rows.next();
    }
    return item instanceof SourceRow row ? fit(row) : item;
  }

  private boolean skips(SourceItem item) {
    return item.line() <= headerLine || item instanceof SourceRow row && row.isBlank();
  }

  private SourceItem fit(SourceRow row) {
    List<String> cells = row.cells();
    if (cells.size() == width) {
      return row;
    }
    for (int i = width; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return new SourceProblem(SourceProblem.TOO_MANY_CELLS, row.line(), i + 1, cells.get(i));
      }
    }
    List<String> fitting = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    while (fitting.size() < width) {
      fitting.add("");
    }
    return new SourceRow(row.line(), fitting);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
