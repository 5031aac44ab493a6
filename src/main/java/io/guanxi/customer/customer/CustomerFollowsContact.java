package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CONTACT;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Whatever names a contact and no customer belongs to the contact's customer. A rule for types of
 * other modules too.
 */
public final class CustomerFollowsContact implements RecordRule {

  private final DSLContext db;
  private final TypeKey type;
  private final TableField<?, Long> customer;
  private final TableField<?, Long> contact;

  public CustomerFollowsContact(
      DSLContext db, TypeKey type, TableField<?, Long> customer, TableField<?, Long> contact) {
    this.db = db;
    this.type = type;
    this.customer = customer;
    this.contact = contact;
  }

  @Override
  public TypeKey appliesTo() {
    return type;
  }

  @Override
  public void deriveAll(List<Draft> drafts) {
    var wanted = new HashSet<Long>();
    var without =
        drafts.stream()
            .filter(draft -> draft.get(customer) == null && draft.get(contact) != null)
            .toList();
    without.forEach(draft -> wanted.add(draft.get(contact)));
    if (wanted.isEmpty()) {
      return;
    }
    var customers =
        db.select(CONTACT.ID, CONTACT.CUSTOMER_ID)
            .from(CONTACT)
            .where(CONTACT.ID.eq(DSL.any(wanted.toArray(Long[]::new))))
            .fetchMap(CONTACT.ID, CONTACT.CUSTOMER_ID);
    for (var draft : without) {
      var found = customers.get(draft.get(contact));
      if (found != null) {
        draft.set(customer, found);
      }
    }
  }
}
