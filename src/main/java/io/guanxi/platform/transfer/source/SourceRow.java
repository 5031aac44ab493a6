package io.guanxi.platform.transfer.source;

import java.util.List;

/** A row with one text for each column; an empty cell is an empty text. */
public record SourceRow(long line, List<String> cells) implements SourceItem {

  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
