package io.guanxi.customer.customer;

import static io.guanxi.record.Fields.children;
import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.date;
import static io.guanxi.record.Fields.email;
import static io.guanxi.record.Fields.longtext;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.CONTACT;
import static io.guanxi.tables.Tables.CONTACT_METHOD;

import io.guanxi.platform.identity.Users;
import io.guanxi.platform.pool.PoolRules;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person at a customer. */
@Component
final class ContactType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(CONTACT)
        .as(Customers.CONTACT)
        .icon("user")
        .inNavigation()
        .title(CONTACT.NAME)
        .owner(CONTACT.OWNER_ID)
        .section("basic")
        .field(text(CONTACT.NAME).required().personal().searchable('n').sortedBy(CONTACT.SORT_NAME))
        .field(reference(CONTACT.CUSTOMER_ID).to(Customers.CUSTOMER).required().goesWith())
        .field(text(CONTACT.FORM_OF_ADDRESS).maxLength(40))
        .field(text(CONTACT.DEPARTMENT))
        .field(text(CONTACT.JOB_TITLE))
        .field(
            choice(CONTACT.DECISION_ROLE)
                .from("DECISION_MAKER", "INFLUENCER", "BUYER", "USER", "GATEKEEPER", "OTHER"))
        .field(date(CONTACT.BIRTHDAY).personal())
        .field(reference(CONTACT.POOL_ID).to(PoolRules.POOL).readOnly())
        .field(reference(CONTACT.OWNER_ID).to(Users.USER))
        .section("contact")
        .field(
            children(
                "contactMethods",
                Customers.CONTACT_METHOD,
                CONTACT_METHOD.CONTACT_ID,
                CONTACT_METHOD.POSITION))
        .field(email(CONTACT.EMAIL).readOnly().personal().tells(Customers.EMAIL))
        .field(text(CONTACT.PHONE).readOnly().personal().tells(Customers.PHONE))
        .section("more")
        .field(longtext(CONTACT.NOTE))
        .field(text(CONTACT.SOURCE_SYSTEM).maxLength(60))
        .field(text(CONTACT.EXTERNAL_ID))
        .hidden(CONTACT.TEAM_ID)
        .naturalKeys(
            List.of("sourceSystem", "externalId"),
            List.of("email"),
            List.of("phone"),
            List.of("customer", "name"))
        .list("name", "customer", "jobTitle", "phone", "email", "owner", "updatedAt");
  }
}
