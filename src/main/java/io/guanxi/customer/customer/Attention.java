package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.platform.setup.AppSettings;
import io.guanxi.platform.setup.Company;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Which customers need attention today, as the administrator has set it. The conditions are worked
 * out each time they are asked, with the days of the company's time zone.
 */
@Component
class Attention {

  private static final String KEY = "attention";

  private final AppSettings settings;
  private final Company company;
  private final Clock clock;
  private final Remembered<AttentionSettings> current;

  Attention(AppSettings settings, Signals signals, Company company, Clock clock) {
    this.settings = settings;
    this.company = company;
    this.clock = clock;
    this.current = signals.remember(KEY, this::load);
  }

  AttentionSettings settings() {
    return current.get();
  }

  void store(AttentionSettings wanted) {
    settings.put(KEY, wanted);
    current.changed();
  }

  /** Whose next contact is today or was to be earlier. */
  Condition due() {
    return CustomCondition.of(context -> context.visit(CUSTOMER.NEXT_CONTACT_ON.le(today())));
  }

  /** Whom nobody has been in touch with for longer than the stage allows, nor plans to be. */
  Condition neglected() {
    return CustomCondition.of(context -> context.visit(neglectedOn(today())));
  }

  /** Who bought more than once and then no more. */
  Condition inactive() {
    return CustomCondition.of(
        context ->
            context.visit(
                CUSTOMER
                    .LAST_PURCHASE_ON
                    .le(today().minusDays(settings().buyWithin()))
                    .and(CUSTOMER.PURCHASE_COUNT.ge(2L))
                    .and(CUSTOMER.STAGE.ne("CHURNED"))));
  }

  private Condition neglectedOn(LocalDate today) {
    Condition stages = DSL.falseCondition();
    var latest = Instant.EPOCH;
    for (var entry : settings().contactWithin().entrySet()) {
      // The day on which so many days have passed is the first of neglect.
      var edge = today.minusDays(entry.getValue() - 1L).atStartOfDay(company.zone()).toInstant();
      stages = stages.or(CUSTOMER.STAGE.eq(entry.getKey()).and(CUSTOMER.LAST_TOUCH_AT.lt(edge)));
      if (edge.isAfter(latest)) latest = edge;
    }
    // The latest edge stands alone too: by it the index on the last touch knows where to stop.
    return CUSTOMER
        .LAST_TOUCH_AT
        .lt(latest)
        .and(stages)
        .and(CUSTOMER.NEXT_CONTACT_ON.isNull().or(CUSTOMER.NEXT_CONTACT_ON.lt(today)));
  }

  private LocalDate today() {
    return company.today(clock);
  }

  private AttentionSettings load() {
    var stored = settings.find(KEY, AttentionSettings.class);
    return stored == null ? AttentionSettings.DEFAULT : stored;
  }
}
