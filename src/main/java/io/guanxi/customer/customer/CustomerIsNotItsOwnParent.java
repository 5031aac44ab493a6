package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The company hierarchy has no circles. */
@Component
final class CustomerIsNotItsOwnParent implements RecordRule {

  private final DSLContext db;

  CustomerIsNotItsOwnParent(DSLContext db) {
    this.db = db;
  }

  @Override
  public TypeKey appliesTo() {
    return Customers.CUSTOMER;
  }

  @Override
  public void check(Draft customer) {
    var parent = customer.get(CUSTOMER.PARENT_ID);
    if (parent == null || customer.isNew() || !customer.changed(CUSTOMER.PARENT_ID)) return;
    var found =
        db.fetch(
            """
            WITH RECURSIVE up(id) AS (
              SELECT ? UNION SELECT c.parent_id FROM customer c JOIN up ON c.id = up.id WHERE c.parent_id IS NOT NULL
            ) SELECT 1 FROM up WHERE id = ?
            """,
            parent,
            customer.id());
    if (!found.isEmpty()) customer.refuse(CUSTOMER.PARENT_ID, "circle");
  }
}
