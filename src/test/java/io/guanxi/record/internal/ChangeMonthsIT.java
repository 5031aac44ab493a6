package io.guanxi.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.support.GuanxiIT;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class ChangeMonthsIT {

  @Autowired ChangeMonths months;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  @Test
  void comingMonthsHaveTheirPartitionsBeforeTheirFirstRow() {
    months.make();
    months.make();

    var next = YearMonth.now(clock.withZone(ZoneOffset.UTC)).plusMonths(1);
    db.execute(
        "INSERT INTO record_change (id, at, type, record_id, version, action, origin)"
            + " VALUES (nextval('record_change_id'), {0}::timestamptz, 'customer', 1, 1, 'create', 'system')",
        org.jooq.impl.DSL.val(next + "-15T12:00:00Z"));
    var place =
        db.fetchValue(
            "DELETE FROM record_change WHERE record_id = 1 AND origin = 'system' RETURNING tableoid::regclass::text");
    assertThat(place).isEqualTo("record_change_" + next.toString().replace('-', '_'));
  }

  @Test
  void aMonthThatHasRowsAlreadyIsLeftWhereItIs() {
    var month = YearMonth.now(clock.withZone(ZoneOffset.UTC)).plusMonths(2);
    var name = "record_change_" + month.toString().replace('-', '_');
    db.execute("DROP TABLE IF EXISTS " + name);
    db.execute(
        "INSERT INTO record_change (id, at, type, record_id, version, action, origin)"
            + " VALUES (nextval('record_change_id'), {0}::timestamptz, 'customer', 2, 1, 'create', 'system')",
        org.jooq.impl.DSL.val(month + "-15T12:00:00Z"));

    months.make();

    var place =
        db.fetchValue(
            "DELETE FROM record_change WHERE record_id = 2 AND origin = 'system' RETURNING tableoid::regclass::text");
    assertThat(place).isEqualTo("record_change_default");
  }
}
