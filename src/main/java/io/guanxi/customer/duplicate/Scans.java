package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.CONTACT;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.DUPLICATE_SCAN;

import io.guanxi.platform.job.Jobs;
import io.guanxi.platform.setup.AppSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts walks over all keys, and tells how they go. There is one at a time. */
@Component
class Scans {

  private static final String KEYS = "duplicate-keys";

  /** A walk that failed is not taken up again; the next one is another. */
  private static final int ONLY = 1;

  private final DSLContext db;
  private final AppSettings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Jobs jobs;

  Scans(
      DSLContext db,
      AppSettings settings,
      Clock clock,
      TransactionTemplate transaction,
      Jobs jobs) {
    this.db = db;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
    this.jobs = jobs;
  }

  /**
   * A walk and how far it is.
   *
   * @param position where it goes on: the last record whose keys were written, or the next slice
   */
  record Scan(
      long id,
      String state,
      String phase,
      long done,
      long total,
      long position,
      long found,
      Instant startedAt,
      @Nullable Instant finishedAt) {}

  /**
   * Keys are there for every record written since they exist; for older ones they are written now.
   */
  @EventListener
  void writeMissingKeys(ApplicationReadyEvent ready) {
    if (keysAreCurrent()) return;
    if (db.fetchExists(CUSTOMER) || db.fetchExists(CONTACT)) start(null);
    else keysAreWritten();
  }

  boolean keysAreCurrent() {
    return Objects.equals(settings.find(KEYS, Integer.class), Keys.VERSION);
  }

  void keysAreWritten() {
    settings.put(KEYS, Keys.VERSION);
  }

  /** The one that is running, or a new one. */
  Scan start(@Nullable Long user) {
    transaction.executeWithoutResult(
        status -> {
          boolean pairs = keysAreCurrent();
          long records = pairs ? 0 : db.fetchCount(CUSTOMER) + (long) db.fetchCount(CONTACT);
          var id =
              db.insertInto(DUPLICATE_SCAN)
                  .set(DUPLICATE_SCAN.STATE, "running")
                  .set(DUPLICATE_SCAN.PHASE, pairs ? "pairs" : "keys")
                  .set(DUPLICATE_SCAN.TOTAL, pairs ? Finder.SLICES : records)
                  .set(DUPLICATE_SCAN.USER_ID, user)
                  .set(DUPLICATE_SCAN.STARTED_AT, clock.instant())
                  .onConflictDoNothing()
                  .returning(DUPLICATE_SCAN.ID)
                  .fetchOne(DUPLICATE_SCAN.ID);
          if (id != null) jobs.begin(ScanWork.NAME, id, ONLY);
        });
    return Objects.requireNonNull(latest());
  }

  @Nullable Scan latest() {
    return db.selectFrom(DUPLICATE_SCAN)
        .orderBy(DUPLICATE_SCAN.ID.desc())
        .limit(1)
        .fetchOne(Scans::read);
  }

  @Nullable Scan running(long id) {
    return db.selectFrom(DUPLICATE_SCAN)
        .where(DUPLICATE_SCAN.ID.eq(id), DUPLICATE_SCAN.STATE.eq("running"))
        .fetchOne(Scans::read);
  }

  void advance(long id, long done, long position, long found) {
    db.update(DUPLICATE_SCAN)
        .set(DUPLICATE_SCAN.DONE, done)
        .set(DUPLICATE_SCAN.POSITION, position)
        .set(DUPLICATE_SCAN.FOUND, found)
        .where(DUPLICATE_SCAN.ID.eq(id))
        .execute();
  }

  void nextPhase(long id) {
    keysAreWritten();
    db.update(DUPLICATE_SCAN)
        .set(DUPLICATE_SCAN.PHASE, "pairs")
        .set(DUPLICATE_SCAN.TOTAL, (long) Finder.SLICES)
        .set(DUPLICATE_SCAN.DONE, 0L)
        .set(DUPLICATE_SCAN.POSITION, 0L)
        .where(DUPLICATE_SCAN.ID.eq(id))
        .execute();
  }

  void finish(long id, String state) {
    db.update(DUPLICATE_SCAN)
        .set(DUPLICATE_SCAN.STATE, state)
        .set(DUPLICATE_SCAN.FINISHED_AT, clock.instant())
        .where(DUPLICATE_SCAN.ID.eq(id))
        .execute();
  }

  private static Scan read(org.jooq.Record row) {
    return new Scan(
        row.get(DUPLICATE_SCAN.ID),
        row.get(DUPLICATE_SCAN.STATE),
        row.get(DUPLICATE_SCAN.PHASE),
        row.get(DUPLICATE_SCAN.DONE),
        row.get(DUPLICATE_SCAN.TOTAL),
        row.get(DUPLICATE_SCAN.POSITION),
        row.get(DUPLICATE_SCAN.FOUND),
        row.get(DUPLICATE_SCAN.STARTED_AT),
        row.get(DUPLICATE_SCAN.FINISHED_AT));
  }
}
