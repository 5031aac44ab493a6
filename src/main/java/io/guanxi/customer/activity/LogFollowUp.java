package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Input;
import io.guanxi.record.RecordCommand;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes down in one go what happened with a customer and when to be in touch next. Takes the fields
 * of an activity and {@code nextContactOn}; without it, a day that has come is done with.
 */
@Component
final class LogFollowUp implements RecordCommand {

  private static final String NEXT = "nextContactOn";

  private final Records records;
  private final TransactionTemplate transaction;
  private final MessageSource messages;
  private final Clock clock;

  LogFollowUp(
      Records records, TransactionTemplate transaction, MessageSource messages, Clock clock) {
    this.records = records;
    this.transaction = transaction;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public TypeKey appliesTo() {
    return Customers.CUSTOMER;
  }

  @Override
  public String name() {
    return "log";
  }

  @Override
  public Object run(Snapshot customer, Map<String, Object> input, Actor actor) {
    var activity = new LinkedHashMap<>(input);
    activity.remove(NEXT);
    activity.put("customer", customer.id());
    activity.putIfAbsent("kind", "CALL");
    if (isBlank(activity.get("subject")) && isBlank(activity.get("body"))) {
      activity.put("subject", kindInWords(activity.get("kind"), actor));
    }
    var logged = transaction.execute(status -> write(customer, activity, input, actor));
    return Map.of("id", Objects.requireNonNull(logged).id());
  }

  private Snapshot write(
      Snapshot customer, Map<String, Object> activity, Map<String, Object> input, Actor actor) {
    var logged = records.write(Activities.ACTIVITY, Input.create(activity), actor);
    if (input.containsKey(NEXT)) {
      records.write(Customers.CUSTOMER, next(customer, input.get(NEXT), actor), actor);
    } else if (hasCome(customer.get(CUSTOMER.NEXT_CONTACT_ON), actor) && !isNote(activity)) {
      // Whoever may not change the customer has still been in touch with it.
      records.writeAll(Customers.CUSTOMER, List.of(next(customer, null, actor)), actor);
    }
    return logged;
  }

  private Input next(Snapshot customer, @Nullable Object day, Actor actor) {
    if (day instanceof String text
        && text.matches("\\d{4}-\\d{2}-\\d{2}")
        && text.compareTo(today(actor).toString()) < 0) {
      throw Problem.invalid(List.of(FieldError.of(NEXT, "in-the-past")));
    }
    var values = new HashMap<String, Object>();
    values.put(NEXT, day);
    return Input.update(customer.id(), null, values);
  }

  private boolean hasCome(@Nullable LocalDate day, Actor actor) {
    return day != null && !day.isAfter(today(actor));
  }

  private LocalDate today(Actor actor) {
    return LocalDate.ofInstant(clock.instant(), actor.zone());
  }

  private static boolean isNote(Map<String, Object> activity) {
    return "NOTE".equals(activity.get("kind"));
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null || value.toString().isBlank();
  }

  /** What the activity is called when nobody said a word; the engine refuses an unknown kind. */
  private String kindInWords(@Nullable Object kind, Actor actor) {
    var key = "option.activity.kind." + kind;
    return Objects.requireNonNullElse(
        messages.getMessage(key, null, String.valueOf(kind), actor.locale()), "");
  }
}
