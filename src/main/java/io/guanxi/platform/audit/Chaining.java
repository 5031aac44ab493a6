package io.guanxi.platform.audit;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.platform.audit.Chain.End;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The thread of a node that writes what waits and chains what is written, twice a second. */
@Component
class Chaining implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
  private static final long MILLIS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Now and then it looks without being asked: a node may have died before it chained. */
  private static final int UNASKED = 60;

  private final Chain chain;
  private final Later later;
  private final Tally tally;
  private final Anchor anchor;
  private final StoredTrail trail;
  private final Unchained unchained;
  private @Nullable ScheduledExecutorService thread;
  private int rounds;
  private boolean anchored;

  Chaining(
      Chain chain,
      Later later,
      Tally tally,
      Anchor anchor,
      StoredTrail trail,
      Unchained unchained) {
    this.chain = chain;
    this.later = later;
    this.tally = tally;
    this.anchor = anchor;
    this.trail = trail;
    this.unchained = unchained;
  }

  @Override
  public synchronized void start() {
    if (thread != null) return;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var made = new Thread(work, "audit");
              made.setDaemon(true);
              return made;
            });
    thread.scheduleWithFixedDelay(this::round, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    if (thread == null) return;
    thread.shutdown();
    try {
      // A round that is under way still needs the database.
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("A round of chaining audit events did not end in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
    tally.writeAll();
    attempt();
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  /** Nothing that fails may end the rounds after it. */
  private void round() {
    try {
      tally.writeDue();
      if (++rounds % UNASKED == 0) unchained.add();
    } catch (RuntimeException e) {
      LOG.debug("Not counted for now: {}", e.getMessage());
    }
    attempt();
  }

  /** What cannot be done now is done at the next round. */
  void attempt() {
    try {
      later.write();
      if (unchained.taken()) chainAll();
    } catch (DataAccessException | TransactionException e) {
      unchained.add();
      LOG.debug("Not chained for now: {}", e.getMessage());
    } catch (RuntimeException e) {
      unchained.add();
      LOG.warn("Audit events are not chained for now", e);
    }
  }

  private void chainAll() {
    if (!anchored) {
      compareWithAnchor();
      anchored = true;
    }
    for (var block = chain.next(); block != null; block = chain.next()) {
      anchor.keep(new End(block.seq(), block.hash()));
    }
  }

  /** An end that is no more there is told by the trail itself before it is anchored anew. */
  private void compareWithAnchor() {
    var kept = anchor.kept();
    var end = chain.end();
    if (kept == null || kept.seq() <= end.seq()) return;
    LOG.error("The audit trail ends at block {}, but had {} blocks", end.seq(), kept.seq());
    trail.note(
        AuditEvent.of("audit.cut", null).with(Map.of("blocks", end.seq(), "before", kept.seq())));
  }
}
