package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.FIELD_REVEAL;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Roots;
import io.guanxi.record.Unmasked;
import io.guanxi.record.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows one masked value to somebody who says why. So many in 24 hours as her roles allow, by the
 * database's clock; every one is in the audit trail.
 */
@RestController
class RevealController {

  private static final int LONGEST_REASON = 500;
  private static final long LOCK = 0x72657665616CL;

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final Unmasked unmasked;
  private final Roots roots;
  private final Coverage coverage;
  private final AuditTrail trail;

  RevealController(
      DSLContext db,
      Registry registry,
      AccessScope access,
      Unmasked unmasked,
      Roots roots,
      Coverage coverage,
      AuditTrail trail) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.unmasked = unmasked;
    this.roots = roots;
    this.coverage = coverage;
    this.trail = trail;
  }

  record Wish(@Nullable String field, @Nullable String reason, @Nullable String purpose) {}

  /** {@code {value, left}}: the value, and how many more may be shown. */
  @PostMapping("/api/v1/{type:[a-z][a-z-]*}/{id:[0-9]+}/reveal")
  @Transactional
  public Map<String, Object> reveal(
      @PathVariable String type, @PathVariable long id, @RequestBody Wish wish, Actor actor) {
    var spec = registry.named(type);
    if (actor.scopes() != null) throw Problem.forbidden("forbidden");
    if (!access.may(Verb.READ, spec, actor)) throw Problem.forbidden("may-not", "read", type);
    var field = wish.field() == null ? "" : wish.field();
    var reason = wish.reason() == null ? "" : wish.reason().strip();
    if (reason.isEmpty()) throw Problem.invalid(List.of(FieldError.of("reason", "reveal-reason")));
    if (reason.length() > LONGEST_REASON)
      throw Problem.invalid(List.of(FieldError.of("reason", "too-long", LONGEST_REASON)));
    var value = unmasked.value(spec, id, field, actor);
    if (!access.masked(spec, actor).contains(field)) throw Problem.badRequest("not-masked", field);
    int left = count(spec.key().singular(), id, field, actor);
    var whole = roots.of(spec, id);
    trail.note(
        AuditEvent.of("field.revealed", actor)
            .on(whole.type().key().singular(), whole.id())
            .with(
                Map.of(
                    "field", spec.isChild() ? spec.key().singular() + "." + field : field,
                    "reason", reason,
                    "purpose", "call".equals(wish.purpose()) ? "call" : "reveal")));
    var out = new LinkedHashMap<String, Object>();
    out.put("value", value);
    out.put("left", left);
    return out;
  }

  /** How many are left after this one; 429 when it would be one too many. */
  private int count(String type, long id, String field, Actor actor) {
    db.execute("SELECT pg_advisory_xact_lock(?)", LOCK ^ actor.id());
    int limit = coverage.reveals(actor);
    var since = DSL.field("statement_timestamp() - interval '24 hours'", SQLDataType.INSTANT);
    var mine = FIELD_REVEAL.USER_ID.eq(actor.id());
    db.deleteFrom(FIELD_REVEAL).where(mine, FIELD_REVEAL.AT.le(since)).execute();
    int shown = db.fetchCount(FIELD_REVEAL, mine);
    if (shown >= limit) throw Problem.of(429, "reveal-limit", limit);
    db.insertInto(FIELD_REVEAL)
        .set(FIELD_REVEAL.USER_ID, actor.id())
        .set(FIELD_REVEAL.TYPE, type)
        .set(FIELD_REVEAL.RECORD_ID, id)
        .set(FIELD_REVEAL.FIELD, field)
        .execute();
    return limit - shown - 1;
  }
}
