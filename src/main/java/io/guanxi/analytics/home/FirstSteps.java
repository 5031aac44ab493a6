package io.guanxi.analytics.home;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.RECORD_CHANGE;
import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.kernel.Origin;
import io.guanxi.platform.setup.Company;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How far a new company has come: each step is done when its result is there. */
@Component
class FirstSteps {

  private final DSLContext db;
  private final Company company;

  FirstSteps(DSLContext db, Company company) {
    this.db = db;
    this.company = company;
  }

  /** One step by its name in the words of the interface. */
  record Step(String name, boolean done) {}

  List<Step> all() {
    return List.of(
        new Step("company", !company.name().isBlank()),
        new Step("colleagues", hasColleagues()),
        new Step("customers", hasOwn(CUSTOMER.ID, CUSTOMER.DELETED_AT)),
        new Step("sale", hasOwn(SALES_ORDER.ID, SALES_ORDER.DELETED_AT)));
  }

  private boolean hasColleagues() {
    return db.fetchCount(db.selectOne().from(APP_USER).where(APP_USER.DELETED_AT.isNull()).limit(2))
        > 1;
  }

  /** Whether there is a record that the sample company did not bring. */
  private boolean hasOwn(TableField<?, Long> id, TableField<?, Instant> deletedAt) {
    Condition brought =
        DSL.exists(
            DSL.selectOne()
                .from(RECORD_CHANGE)
                .where(
                    RECORD_CHANGE.RECORD_ID.eq(id),
                    RECORD_CHANGE.ORIGIN.eq(Origin.SAMPLE.kind()),
                    RECORD_CHANGE.ACTION.eq("create")));
    return db.fetchExists(
        db.selectOne().from(id.getTable()).where(deletedAt.isNull(), brought.not()));
  }
}
