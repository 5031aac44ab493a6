package io.guanxi.customer.activity;

import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.date;
import static io.guanxi.record.Fields.integer;
import static io.guanxi.record.Fields.moment;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.richtext;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.TASK;

import io.guanxi.customer.customer.Customers;
import io.guanxi.platform.identity.Users;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Something to be done. */
@Component
final class TaskType implements RecordType {

  /** The day a task is shown on is the day it is due, where it has one. */
  private static final String DUE = "due";

  /** Otherwise that on which it was done: both tell that it was. */
  private static final String DONE = "done";

  private static final Condition OPEN = TASK.STATUS.in("OPEN", "IN_PROGRESS");

  private final Company company;
  private final Clock clock;

  TaskType(Company company, Clock clock) {
    this.company = company;
    this.clock = clock;
  }

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(TASK)
        .as(Activities.TASK)
        .icon("check-square")
        .inNavigation()
        .title(TASK.SUBJECT)
        .owner(TASK.OWNER_ID)
        .section("basic")
        .field(text(TASK.SUBJECT).required().searchable('s'))
        .field(date(TASK.DUE_ON).tells(DUE).withinYears(10))
        .field(choice(TASK.PRIORITY).from("LOW", "NORMAL", "HIGH").required().defaultsTo("NORMAL"))
        .field(
            choice(TASK.STATUS)
                .from("OPEN", "IN_PROGRESS", "DONE", "CANCELLED")
                .required()
                .defaultsTo("OPEN")
                .tells(DONE))
        .field(reference(TASK.CUSTOMER_ID).to(Customers.CUSTOMER).goesWith())
        .field(reference(TASK.CONTACT_ID).to(Customers.CONTACT).goesWith())
        .field(reference(TASK.OWNER_ID).to(Users.USER))
        .field(moment(TASK.REMINDER_AT).toCome().withinYears(10))
        .field(choice(TASK.REPEATS).from("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
        .field(integer(TASK.REPEAT_EVERY).min(1).max(99))
        .field(date(TASK.REPEAT_UNTIL).toCome().withinYears(10))
        .field(richtext(TASK.NOTE).searchable('b'))
        .field(moment(TASK.DONE_AT).readOnly().tells(DONE))
        .field(date(TASK.SHOWN_ON).readOnly().tells(DUE, DONE))
        .section("more")
        .field(text(TASK.SOURCE_SYSTEM).maxLength(60))
        .field(text(TASK.EXTERNAL_ID))
        .hidden(TASK.TEAM_ID)
        .naturalKeys(List.of("sourceSystem", "externalId"))
        .filter("open", OPEN)
        .filter("overdue", OPEN.and(TASK.DUE_ON.lt(today())))
        .filter("today", OPEN.and(TASK.DUE_ON.le(today())))
        .list("subject", "dueOn", "priority", "status", "customer", "owner", "updatedAt")
        .onTimelineOf("customer", "shownOn", "subject", "status", "priority", "dueOn", "owner")
        .onTimelineOf("contact", "shownOn", "subject", "status", "priority", "dueOn", "owner");
  }

  /** The day it is when the question is asked, where the company is. */
  private Field<LocalDate> today() {
    return CustomField.of(
        "today",
        TASK.DUE_ON.getDataType(),
        context -> context.visit(DSL.val(company.today(clock))));
  }
}
