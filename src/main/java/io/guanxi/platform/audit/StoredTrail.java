package io.guanxi.platform.audit;

import static io.guanxi.tables.Tables.AUDIT_EVENT;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The trail in the database, in the transaction of what it tells of. */
@Component
class StoredTrail implements AuditTrail {

  private final DSLContext db;
  private final JsonMapper json;
  private final Clock clock;

  StoredTrail(DSLContext db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void note(AuditEvent event) {
    var actor = event.actor();
    db.insertInto(AUDIT_EVENT)
        .set(AUDIT_EVENT.AT, clock.instant())
        .set(AUDIT_EVENT.ACTION, event.action())
        .set(AUDIT_EVENT.ACTOR_ID, actor == null ? null : actor.id())
        .set(AUDIT_EVENT.ACTOR_NAME, actor == null ? null : actor.name())
        .set(AUDIT_EVENT.ORIGIN, actor == null ? null : actor.origin().kind())
        .set(AUDIT_EVENT.ORIGIN_REF, actor == null ? null : actor.origin().ref())
        .set(AUDIT_EVENT.TYPE, event.type())
        .set(AUDIT_EVENT.RECORD_ID, event.record())
        .set(AUDIT_EVENT.DETAILS, JSONB.valueOf(json.writeValueAsString(event.details())))
        .execute();
  }
}
