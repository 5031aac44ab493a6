package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.SourceItem;
import io.guanxi.platform.transfer.source.SourceProblem;
import io.guanxi.platform.transfer.source.SourceReader;
import io.guanxi.platform.transfer.source.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file in chunks that never part the rows of one record. */
final class GroupReader implements AutoCloseable {

  private static final int LARGEST_GROUP = 1_000;

  private final SourceReader rows;
  private final List<Integer> groupBy;
  private final Set<Long> finished = new HashSet<>();
  private @Nullable SourceItem ahead;
  private long position;

  GroupReader(SourceReader rows, List<Integer> groupBy) throws IOException {
    this.rows = rows;
    this.groupBy = groupBy;
    this.ahead = rows.next();
  }

  /** How many items of the file are behind us. */
  long position() {
    return position;
  }

  /** Goes to where an earlier reader stopped. */
  void skipTo(long wanted) throws IOException {
    while (position < wanted && !next(Integer.MAX_VALUE, wanted).isEmpty()) {
      // What was read is done already; only the groups that it had are remembered.
    }
  }

  /** The next chunk of about so many rows; empty at the end. */
  Chunk next(int size) throws IOException {
    return next(size, Long.MAX_VALUE);
  }

  private Chunk next(int size, long until) throws IOException {
    var groups = new ArrayList<Group>();
    var broken = new ArrayList<SourceProblem>();
    long start = position;
    boolean keep = until == Long.MAX_VALUE;
    while (ahead != null && position - start < size && position < until) {
      if (ahead instanceof SourceProblem problem) {
        broken.add(problem);
        step();
      } else {
        var group = group(broken);
        if (keep || groups.isEmpty()) {
          groups.add(group);
        }
      }
    }
    return new Chunk(groups, broken, position);
  }

  private Group group(List<SourceProblem> broken) throws IOException {
    var first = (SourceRow) java.util.Objects.requireNonNull(ahead);
    var of = new ArrayList<SourceRow>();
    of.add(first);
    step();
    if (groupBy.isEmpty()) {
      return new Group(of, false);
    }
    while (ahead != null && of.size() < LARGEST_GROUP) {
      if (ahead instanceof SourceProblem problem) {
        broken.add(problem);
      } else if (isSame(first, (SourceRow) ahead)) {
        of.add((SourceRow) ahead);
      } else {
        break;
      }
      step();
    }
    return new Group(of, !finished.add(key(first)));
  }

  private boolean isSame(SourceRow one, SourceRow other) {
    for (int column : groupBy) {
      if (!one.cells().get(column).strip().equals(other.cells().get(column).strip())) {
        return false;
      }
    }
    return true;
  }

  private long key(SourceRow row) {
    long key = 1;
    for (int column : groupBy) {
      var cell = row.cells().get(column).strip();
      for (int i = 0; i < cell.length(); i++) {
        key = key * 0x100000001B3L + cell.charAt(i);
      }
      key = (key ^ (key >>> 29)) * 0xBF58476D1CE4E5B9L;
    }
    return key;
  }

  private void step() throws IOException {
    ahead = rows.next();
    position++;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
