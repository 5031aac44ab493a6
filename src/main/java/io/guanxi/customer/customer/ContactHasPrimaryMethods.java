package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CONTACT;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.springframework.stereotype.Component;

/** A contact's e-mail and phone are those of its primary contact methods. */
@Component
final class ContactHasPrimaryMethods implements RecordRule {

  @Override
  public TypeKey appliesTo() {
    return Customers.CONTACT;
  }

  @Override
  public void derive(Draft draft) {
    PrimaryMethods.markAndCopy(draft, CONTACT.EMAIL, CONTACT.PHONE);
  }
}
