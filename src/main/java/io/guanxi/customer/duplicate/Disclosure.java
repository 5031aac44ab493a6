package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.CONTACT;
import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.setup.AppSettings;
import io.guanxi.platform.setup.Company;
import io.guanxi.platform.share.AccessRequests;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of a record that one may not see as much as the administrator allows: nothing, that it is
 * there, or whose it is. It is an oracle, so it answers so often a day and no more, each answer is
 * noted, and programs get none.
 */
@Component
class Disclosure {

  private static final String KEY = "duplicate-disclosure";
  private static final int QUESTIONS = 1_000;

  private final DSLContext db;
  private final AppSettings stored;
  private final AccessRequests requests;
  private final AuditTrail trail;
  private final Company company;
  private final Clock clock;
  private final Remembered<DisclosureSettings> settings;

  Disclosure(
      DSLContext db,
      AppSettings stored,
      Signals signals,
      AccessRequests requests,
      AuditTrail trail,
      Company company,
      Clock clock) {
    this.db = db;
    this.stored = stored;
    this.requests = requests;
    this.trail = trail;
    this.company = company;
    this.clock = clock;
    this.settings = signals.remember(KEY, this::load);
  }

  DisclosureSettings settings() {
    return settings.get();
  }

  void store(DisclosureSettings wanted, Actor actor) {
    var before = settings();
    stored.put(KEY, wanted);
    settings.changed();
    trail.note(
        AuditEvent.of("duplicate.disclosure-changed", actor)
            .with(Map.of("before", facts(before), "after", facts(wanted))));
  }

  /** Whether anything is to be told at all. */
  boolean tells(Actor actor) {
    return actor.scopes() == null && !actor.origin().isRehearsal() && settings().tells();
  }

  /** Counts a question; false when there were too many today. */
  boolean ask(Actor actor) {
    var asked =
        db.fetchSingle(
                """
                INSERT INTO duplicate_probe (user_id, day, asked) VALUES (?, ?, 1)
                ON CONFLICT (user_id, day) DO UPDATE SET asked = duplicate_probe.asked + 1
                RETURNING asked
                """,
                actor.id(),
                company.today(clock))
            .get(0, Integer.class);
    return asked <= QUESTIONS;
  }

  /** Questions are counted by the day. */
  void sweep() {
    db.execute("DELETE FROM duplicate_probe WHERE day < ?", company.today(clock).minusDays(1));
  }

  /** What may be said of a record; null when nothing, as after so many a day. */
  @Nullable Map<String, Object> about(TypeKey type, long record, Actor actor) {
    var now = settings();
    if (!now.tells()) return null;
    var offer = requests.offer(type, record, now.daily(), actor);
    if (offer == null) return null;
    var owner = now.names() ? ownerOf(type, record) : null;
    if (offer.fresh())
      trail.note(
          AuditEvent.of("duplicate.disclosed", actor)
              .on(type.singular(), record)
              .with(Map.of("level", now.level())));
    var out = new LinkedHashMap<String, Object>();
    out.put("token", offer.token());
    out.put("asked", offer.asked());
    if (owner != null) out.put("owner", owner);
    return out;
  }

  private @Nullable String ownerOf(TypeKey type, long record) {
    boolean customer = type.equals(Customers.CUSTOMER);
    var owner = customer ? CUSTOMER.OWNER_ID : CONTACT.OWNER_ID;
    var id = customer ? CUSTOMER.ID : CONTACT.ID;
    return db.select(APP_USER.NAME)
        .from(owner.getTable())
        .join(APP_USER)
        .on(APP_USER.ID.eq(owner))
        .where(id.eq(record))
        .fetchOne(APP_USER.NAME);
  }

  private DisclosureSettings load() {
    var found = stored.find(KEY, DisclosureSettings.class);
    return found == null ? DisclosureSettings.DEFAULT : found;
  }

  private static Map<String, Object> facts(DisclosureSettings settings) {
    return Map.of("level", settings.level(), "daily", settings.daily());
  }
}
