package io.guanxi.record.internal;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the change log a partition for each of the coming months (in UTC), before their first row
 * is written. What has no partition of its own lies in the default one.
 */
@Component
class ChangeMonths {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeMonths.class);
  private static final String DEFAULT = "record_change_default";
  private static final int AHEAD = 2;

  private final DSLContext db;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ChangeMonths(DSLContext db, Clock clock, TransactionTemplate transaction) {
    this.db = db;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What cannot be made now, because writers are in the way, is made the next night. */
  void make() {
    var now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
    for (int i = 1; i <= AHEAD; i++) {
      var month = now.plusMonths(i);
      try {
        transaction.executeWithoutResult(status -> make(month));
      } catch (DataAccessException e) {
        LOG.warn("No partition of the change log for {} yet", month, e);
      }
    }
  }

  private void make(YearMonth month) {
    var name = "record_change_" + month.toString().replace('-', '_');
    if (db.fetchValue("SELECT to_regclass({0})", DSL.val(name)) != null) return;
    db.execute("SET LOCAL lock_timeout = '5s'");
    var from = DSL.inline(month + "-01T00:00:00Z");
    var to = DSL.inline(month.plusMonths(1) + "-01T00:00:00Z");
    db.execute("LOCK TABLE {0} IN ACCESS EXCLUSIVE MODE", DSL.name(DEFAULT));
    var taken =
        db.fetchExists(
            DSL.selectOne()
                .from(DSL.table(DSL.name(DEFAULT)))
                .where("at >= {0}::timestamptz AND at < {1}::timestamptz", from, to));
    if (taken) return;
    db.execute(
        "CREATE TABLE {0} PARTITION OF record_change FOR VALUES FROM ({1}) TO ({2})",
        DSL.name(name), from, to);
  }
}
