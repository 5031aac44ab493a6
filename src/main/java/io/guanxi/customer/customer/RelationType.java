package io.guanxi.customer.customer;

import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.date;
import static io.guanxi.record.Fields.longtext;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.CUSTOMER_RELATION;

import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one customer is to another, read as: the other one is their supplier. */
@Component
final class RelationType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(CUSTOMER_RELATION)
        .as(Customers.RELATION)
        .icon("users")
        .title(CUSTOMER_RELATION.LABEL)
        .between(CUSTOMER_RELATION.CUSTOMER_ID, CUSTOMER_RELATION.OTHER_ID)
        .section("basic")
        .field(reference(CUSTOMER_RELATION.CUSTOMER_ID).to(Customers.CUSTOMER).required())
        .field(
            choice(CUSTOMER_RELATION.KIND)
                .from(Relations.KINDS.toArray(String[]::new))
                .required()
                .defaultsTo("PARTNER"))
        .field(reference(CUSTOMER_RELATION.OTHER_ID).to(Customers.CUSTOMER).required())
        .field(text(CUSTOMER_RELATION.LABEL).maxLength(60))
        .field(date(CUSTOMER_RELATION.SINCE))
        .field(date(CUSTOMER_RELATION.UNTIL))
        .field(longtext(CUSTOMER_RELATION.NOTE))
        .section("more")
        .field(text(CUSTOMER_RELATION.SOURCE_SYSTEM).maxLength(60))
        .field(text(CUSTOMER_RELATION.EXTERNAL_ID))
        .naturalKeys(List.of("sourceSystem", "externalId"), List.of("customer", "kind", "other"))
        .list("customer", "kind", "other", "label", "since", "until", "updatedAt");
  }
}
