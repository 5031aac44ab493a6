package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.CONTACT;
import static io.guanxi.tables.Tables.CONTACT_METHOD;
import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What records are compared by: of stored ones, of drafts being stored, of what somebody types. */
@Component
class FactsReader {

  /** The types that have duplicates. */
  static final List<TypeKey> TYPES = List.of(Customers.CUSTOMER, Customers.CONTACT);

  private static final Set<String> CUSTOMER_FIELDS =
      Set.of("kind", "name", "secondName", "taxNumber");
  private static final Set<String> CONTACT_FIELDS = Set.of("name", "customer");
  private static final String METHODS = "contactMethods";

  private final DSLContext db;

  FactsReader(DSLContext db) {
    this.db = db;
  }

  /** Of the records that are not deleted, by id. */
  Map<Long, Facts> stored(TypeKey type, Collection<Long> ids) {
    if (ids.isEmpty()) return Map.of();
    var all = ids.toArray(Long[]::new);
    var builders = new LinkedHashMap<Long, FactsBuilder>();
    if (type.equals(Customers.CUSTOMER)) customers(all, builders);
    else contacts(all, builders);
    methods(
        type.equals(Customers.CUSTOMER) ? CONTACT_METHOD.CUSTOMER_ID : CONTACT_METHOD.CONTACT_ID,
        all,
        builders);
    var out = new LinkedHashMap<Long, Facts>();
    builders.forEach((id, builder) -> out.put(id, builder.build()));
    return out;
  }

  private void customers(Long[] ids, Map<Long, FactsBuilder> into) {
    db.select(CUSTOMER.ID, CUSTOMER.KIND, CUSTOMER.NAME, CUSTOMER.SECOND_NAME, CUSTOMER.TAX_NUMBER)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(DSL.any(ids)), CUSTOMER.DELETED_AT.isNull())
        .forEach(
            row ->
                into.put(
                    row.value1(),
                    new FactsBuilder(Customers.CUSTOMER, row.value1())
                        .kind(row.value2())
                        .name(row.value3())
                        .name(row.value4())
                        .tax(row.value5())));
  }

  private void contacts(Long[] ids, Map<Long, FactsBuilder> into) {
    db.select(CONTACT.ID, CONTACT.NAME, CONTACT.CUSTOMER_ID)
        .from(CONTACT)
        .where(CONTACT.ID.eq(DSL.any(ids)), CONTACT.DELETED_AT.isNull())
        .forEach(
            row ->
                into.put(
                    row.value1(),
                    new FactsBuilder(Customers.CONTACT, row.value1())
                        .name(row.value2())
                        .customer(row.value3())));
  }

  private void methods(TableField<?, Long> holder, Long[] ids, Map<Long, FactsBuilder> into) {
    db.select(holder, CONTACT_METHOD.KIND, CONTACT_METHOD.NORMALIZED)
        .from(CONTACT_METHOD)
        .where(holder.eq(DSL.any(ids)))
        .forEach(
            row -> {
              var builder = into.get(row.value1());
              if (builder != null) builder.method(row.value2(), row.value3());
            });
  }

  /** Of a record on its way to the store. */
  static Facts draft(Draft draft) {
    var builder = new FactsBuilder(draft.type().key(), draft.id());
    builder.name(text(draft.value("name")));
    if (draft.type().key().equals(Customers.CUSTOMER))
      builder
          .kind(text(draft.value("kind")))
          .name(text(draft.value("secondName")))
          .tax(text(draft.value("taxNumber")));
    else builder.customer((Long) draft.value("customer"));
    for (var method : draft.children(METHODS))
      builder.method(text(method.value("kind")), text(method.value("normalized")));
    return builder.build();
  }

  /** Whether a change may have changed what the record is compared by. */
  static boolean concerns(Draft draft) {
    var fields = draft.type().key().equals(Customers.CUSTOMER) ? CUSTOMER_FIELDS : CONTACT_FIELDS;
    return draft.changes().stream().anyMatch(fields::contains)
        || draft.allChildren(METHODS).stream().anyMatch(Draft::isDirty);
  }

  /** Of the values of a form, which may be half typed; what makes no sense counts as not there. */
  static Facts typed(TypeKey type, Map<String, Object> values) {
    var id = values.get("id") instanceof Number number ? number.longValue() : 0;
    var builder = new FactsBuilder(type, id).name(text(values.get("name")));
    if (type.equals(Customers.CUSTOMER))
      builder
          .kind(text(values.get("kind")))
          .name(text(values.get("secondName")))
          .tax(text(values.get("taxNumber")));
    else builder.customer(reference(values.get("customer")));
    if (values.get(METHODS) instanceof List<?> methods)
      for (var item : methods)
        if (item instanceof Map<?, ?> method)
          builder.typed(text(method.get("kind")), text(method.get("value")));
    return builder.build();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text ? text : null;
  }

  private static @Nullable Long reference(@Nullable Object value) {
    var id = value instanceof Map<?, ?> map ? map.get("id") : value;
    return id instanceof Number number ? number.longValue() : null;
  }
}
