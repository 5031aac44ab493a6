package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CONTACT_METHOD;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import io.guanxi.record.kind.PhoneRegion;
import io.guanxi.record.text.PhoneNumber;
import io.guanxi.record.text.PhoneProblem;
import io.guanxi.record.text.Phones;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was typed is kept; beside it stands the form by which it is compared and found. */
@Component
final class ContactMethodIsNormalized implements RecordRule {

  private static final Set<String> NUMBERS = Set.of("PHONE", "MOBILE", "FAX", "WHATSAPP");

  @Override
  public TypeKey appliesTo() {
    return Customers.CONTACT_METHOD;
  }

  @Override
  public void derive(Draft method) {
    var value = method.get(CONTACT_METHOD.VALUE);
    var kind = method.get(CONTACT_METHOD.KIND);
    if (value == null || kind == null) return;
    if (NUMBERS.contains(kind)) {
      var parsed = Phones.parse(value, PhoneRegion.current());
      if (parsed instanceof PhoneNumber phone) {
        method.set(
            CONTACT_METHOD.NORMALIZED,
            phone.extension() == null
                ? phone.number()
                : phone.number() + ";ext=" + phone.extension());
      } else {
        method.refuse(CONTACT_METHOD.VALUE, ((PhoneProblem) parsed).code());
      }
    } else if (kind.equals("EMAIL")) {
      if (!value.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
        method.refuse(CONTACT_METHOD.VALUE, "not-an-email");
      method.set(CONTACT_METHOD.NORMALIZED, value.toLowerCase(Locale.ROOT));
    } else {
      method.set(CONTACT_METHOD.NORMALIZED, value.strip().toLowerCase(Locale.ROOT));
    }
  }
}
