package io.guanxi.customer.activity;

import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.decimal;
import static io.guanxi.record.Fields.integer;
import static io.guanxi.record.Fields.moment;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.richtext;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.ACTIVITY;
import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.customer.customer.Customers;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Component;

/** A call, meeting, visit, note or message. */
@Component
final class ActivityType implements RecordType {

  private final Clock clock;

  ActivityType(Clock clock) {
    this.clock = clock;
  }

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(ACTIVITY)
        .as(Activities.ACTIVITY)
        .icon("message-circle")
        .inNavigation()
        .title(ACTIVITY.SUBJECT)
        .owner(ACTIVITY.OWNER_ID)
        .section("basic")
        .field(
            choice(ACTIVITY.KIND)
                .from("CALL", "MEETING", "VISIT", "NOTE", "MESSAGE")
                .required()
                .defaultsTo("CALL"))
        .field(text(ACTIVITY.SUBJECT).required().searchable('s'))
        .field(reference(ACTIVITY.CUSTOMER_ID).to(Customers.CUSTOMER).required().goesWith())
        .field(reference(ACTIVITY.CONTACT_ID).to(Customers.CONTACT).goesWith())
        .field(moment(ACTIVITY.AT).required().withinYears(10).defaultsTo(clock::instant))
        .field(integer(ACTIVITY.DURATION).min(1).max(1440))
        .field(choice(ACTIVITY.DIRECTION).from("INBOUND", "OUTBOUND"))
        .field(
            choice(ACTIVITY.OUTCOME)
                .from(
                    "REACHED", "NO_ANSWER", "INTERESTED", "NOT_INTERESTED", "AGREED", "FOLLOW_UP"))
        .field(richtext(ACTIVITY.BODY).searchable('b'))
        .field(reference(ACTIVITY.OWNER_ID).to(Users.USER))
        .section("place")
        .field(text(ACTIVITY.PLACE).personal())
        .field(decimal(ACTIVITY.LATITUDE).min(-90).max(90).personal())
        .field(decimal(ACTIVITY.LONGITUDE).min(-180).max(180).personal())
        .field(integer(ACTIVITY.ACCURACY).min(0).max(100_000))
        .section("more")
        .field(text(ACTIVITY.SOURCE_SYSTEM).maxLength(60))
        .field(text(ACTIVITY.EXTERNAL_ID))
        .hidden(ACTIVITY.TEAM_ID)
        .naturalKeys(List.of("sourceSystem", "externalId"))
        .list("subject", "kind", "customer", "contact", "at", "outcome", "owner")
        .sort("at", true)
        .feeds(
            Customers.CUSTOMER,
            CUSTOMER.LAST_CONTACT_AT,
            ACTIVITY.CUSTOMER_ID,
            DSL.max(ACTIVITY.AT),
            isContact())
        .onTimelineOf("customer", "at", "kind", "subject", "body", "direction", "outcome", "owner")
        .onTimelineOf("contact", "at", "kind", "subject", "body", "direction", "outcome", "owner");
  }

  /** A note is no contact, nor is a meeting still to come; clocks may differ a little. */
  private static Condition isContact() {
    var written = ACTIVITY.UPDATED_AT.add(DayToSecond.minute("15"));
    return ACTIVITY.KIND.ne("NOTE").and(ACTIVITY.AT.le(written));
  }
}
