package io.guanxi.platform.file;

import static io.guanxi.tables.Tables.ATTACHMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears away what no record has any more: rows some time after they were deleted, then blobs
 * without rows.
 */
@Component
class BlobSweep {

  /** Held shared by whoever keeps a blob until its row is there, alone by the sweeper. */
  static final long TURN = 0x67782d66696c65L;

  static final Duration REMEMBERED = Duration.ofDays(30);
  static final Duration SPARED = Duration.ofHours(24);

  private static final int CHUNK = 200;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final BlobStore blobs;
  private final Clock clock;

  BlobSweep(DSLContext db, TransactionTemplate transaction, BlobStore blobs, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.blobs = blobs;
    this.clock = clock;
  }

  void run() {
    db.deleteFrom(ATTACHMENT)
        .where(ATTACHMENT.DELETED_AT.lt(clock.instant().minus(REMEMBERED)))
        .execute();
    var old = new ArrayList<String>();
    try {
      blobs.olderThan(clock.instant().minus(SPARED), old::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < old.size(); i += CHUNK) {
      var chunk = old.subList(i, Math.min(old.size(), i + CHUNK));
      if (!orphans(chunk).isEmpty()) {
        transaction.executeWithoutResult(status -> sweep(chunk));
      }
    }
  }

  private void sweep(List<String> chunk) {
    db.fetch("SELECT pg_advisory_xact_lock({0})", DSL.inline(TURN));
    for (var orphan : orphans(chunk)) {
      try {
        blobs.delete(orphan);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private HashSet<String> orphans(List<String> chunk) {
    var orphans = new HashSet<>(chunk);
    db.select(ATTACHMENT.SHA256)
        .from(ATTACHMENT)
        .where(ATTACHMENT.SHA256.eq(DSL.any(chunk.toArray(String[]::new))))
        .forEach(row -> orphans.remove(row.value1()));
    return orphans;
  }
}
