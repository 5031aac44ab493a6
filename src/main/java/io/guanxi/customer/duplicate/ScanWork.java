package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.CONTACT;
import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.job.ResumableWork;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries on with a walk, a step a transaction, from where it was. */
@Component
class ScanWork implements ResumableWork<Scans.Scan> {

  static final String NAME = "find-duplicates";

  private static final int RECORDS = 1_000;

  private final DSLContext db;
  private final Scans scans;
  private final Finder finder;
  private final FactsReader facts;
  private final KeyStore keys;
  private final Pairs pairs;
  private final TransactionTemplate transaction;

  ScanWork(
      DSLContext db,
      Scans scans,
      Finder finder,
      FactsReader facts,
      KeyStore keys,
      Pairs pairs,
      TransactionTemplate transaction) {
    this.db = db;
    this.scans = scans;
    this.finder = finder;
    this.facts = facts;
    this.keys = keys;
    this.pairs = pairs;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Scans.@Nullable Scan find(long id, int attempt) {
    return scans.running(id);
  }

  @Override
  public boolean carryOn(Scans.Scan scan, BooleanSupplier stopping) {
    while (!stopping.getAsBoolean()) {
      var now = scans.running(scan.id());
      if (now == null) return true;
      transaction.executeWithoutResult(status -> step(now));
    }
    return false;
  }

  @Override
  public void failed(Scans.Scan scan, @Nullable Problem problem) {
    scans.finish(scan.id(), "failed");
  }

  private void step(Scans.Scan scan) {
    if (scan.phase().equals("keys")) {
      writeKeys(scan);
    } else if (scan.position() < Finder.SLICES) {
      long found = finder.slice((int) scan.position(), scan.id());
      scans.advance(scan.id(), scan.done() + 1, scan.position() + 1, scan.found() + found);
    } else {
      pairs.forgetOthers(scan.id());
      scans.advance(scan.id(), scan.done(), scan.position(), pairs.openOf(scan.id()));
      scans.finish(scan.id(), "done");
    }
  }

  /** The next records by id; they are locked, so that nobody changes them in the meantime. */
  private void writeKeys(Scans.Scan scan) {
    var customers = next(CUSTOMER.ID, scan.position());
    var contacts = next(CONTACT.ID, scan.position());
    long end = Math.min(last(customers), last(contacts));
    int done = write(Customers.CUSTOMER, upTo(customers, end));
    done += write(Customers.CONTACT, upTo(contacts, end));
    if (customers.isEmpty() && contacts.isEmpty()) scans.nextPhase(scan.id());
    else scans.advance(scan.id(), scan.done() + done, end, 0);
  }

  private List<Long> next(TableField<?, Long> id, long after) {
    return db.select(id)
        .from(Objects.requireNonNull(id.getTable()))
        .where(id.gt(after))
        .orderBy(id)
        .limit(RECORDS)
        .forShare()
        .fetch(id);
  }

  /** A list that is not full does not hold the other one back. */
  private static long last(List<Long> ids) {
    return ids.size() < RECORDS ? Long.MAX_VALUE : ids.get(ids.size() - 1);
  }

  private static List<Long> upTo(List<Long> ids, long end) {
    return ids.stream().filter(id -> id <= end).toList();
  }

  private int write(TypeKey type, List<Long> ids) {
    keys.forget(ids);
    keys.keep(facts.stored(type, ids).values());
    return ids.size();
  }
}
