package io.guanxi.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Events that nobody waits for: what was looked at, what was refused. Written many at a time within
 * a second; a node that dies takes that second's with it.
 */
@Component
class Later {

  private static final int AT_ONCE = 1_000;
  private static final int MOST = 20_000;

  private final LinkedBlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
  private final TrailStore store;
  private final Unchained unchained;

  Later(TrailStore store, Unchained unchained) {
    this.store = store;
    this.unchained = unchained;
  }

  /** When they cannot be written fast enough, who makes them waits. */
  void note(Entry entry) {
    waiting.add(entry);
    if (waiting.size() > MOST) write();
  }

  void write() {
    for (var some = take(); !some.isEmpty(); some = take()) {
      store.add(some);
      unchained.add();
    }
  }

  private List<Entry> take() {
    var some = new ArrayList<Entry>();
    waiting.drainTo(some, AT_ONCE);
    return some;
  }
}
