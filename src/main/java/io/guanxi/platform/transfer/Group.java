package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.SourceRow;
import java.util.List;

/**
 * Rows that make one record.
 *
 * @param torn whether rows of the same group stood further up already
 */
record Group(List<SourceRow> rows, boolean torn) {

  long line() {
    return rows.get(0).line();
  }
}
