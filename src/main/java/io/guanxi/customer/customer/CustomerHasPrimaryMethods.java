package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.springframework.stereotype.Component;

/**
 * A customer's e-mail and phone are those of its primary contact methods, of which each kind has
 * one.
 */
@Component
final class CustomerHasPrimaryMethods implements RecordRule {

  @Override
  public TypeKey appliesTo() {
    return Customers.CUSTOMER;
  }

  @Override
  public void derive(Draft draft) {
    PrimaryMethods.markAndCopy(draft, CUSTOMER.EMAIL, CUSTOMER.PHONE);
  }
}
