package io.guanxi.customer.duplicate;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.kind.PhoneRegion;
import io.guanxi.record.text.PhoneNumber;
import io.guanxi.record.text.Phones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a record is compared by; what cannot be read is left out. */
final class FactsBuilder {

  private static final Set<String> NUMBERS = Set.of("PHONE", "MOBILE", "FAX", "WHATSAPP");
  private static final Set<String> CHATS = Set.of("WECHAT", "WECOM", "DINGTALK", "FEISHU");

  private final TypeKey type;
  private final long id;
  private final List<String> names = new ArrayList<>();
  private final Set<String> emails = new LinkedHashSet<>();
  private final Map<String, String> phones = new LinkedHashMap<>();
  private final Set<String> chats = new LinkedHashSet<>();
  private boolean person;
  private @Nullable String tax;
  private @Nullable Long customer;

  FactsBuilder(TypeKey type, long id) {
    this.type = type;
    this.id = id;
    this.person = type.equals(Customers.CONTACT);
  }

  FactsBuilder name(@Nullable String name) {
    if (name != null && !name.isBlank()) names.add(name);
    return this;
  }

  FactsBuilder kind(@Nullable String kind) {
    person |= "PERSON".equals(kind);
    return this;
  }

  FactsBuilder tax(@Nullable String number) {
    if (number == null) return this;
    var plain = number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    if (plain.length() >= 6) tax = plain;
    return this;
  }

  FactsBuilder customer(@Nullable Long of) {
    customer = of;
    return this;
  }

  /** A contact method by its stored, normalised form. */
  FactsBuilder method(@Nullable String kind, @Nullable String normalized) {
    if (kind == null || normalized == null || normalized.isBlank()) return this;
    if (NUMBERS.contains(kind)) {
      var parts = normalized.split(";ext=", 2);
      phones.merge(parts[0], parts.length > 1 ? parts[1] : "", (a, b) -> a.equals(b) ? a : "");
    } else if (kind.equals("EMAIL")) {
      emails.add(normalized);
    } else if (CHATS.contains(kind)) {
      chats.add(normalized.replaceAll("[\\s_-]", ""));
    }
    return this;
  }

  /** A contact method as it was typed. */
  FactsBuilder typed(@Nullable String kind, @Nullable String value) {
    if (kind == null || value == null || value.isBlank()) return this;
    if (!NUMBERS.contains(kind)) return method(kind, value.strip().toLowerCase(Locale.ROOT));
    if (Phones.parse(value, PhoneRegion.current()) instanceof PhoneNumber phone)
      method(kind, phone.number() + (phone.extension() == null ? "" : ";ext=" + phone.extension()));
    return this;
  }

  Facts build() {
    var forms =
        names.stream()
            .map(name -> person ? NameForm.person(name) : NameForm.company(name))
            .filter(form -> !form.core().isEmpty())
            .toList();
    return new Facts(type, id, person, forms, emails, phones, chats, tax, customer);
  }
}
