package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.SignIn.Place;
import io.guanxi.platform.identity.factor.SecondFactors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of every way to sign in: a session, or the step that is still missing. Noted. */
@Component
class SignInDone {

  private final DSLContext db;
  private final UserDirectory directory;
  private final CallerStore callers;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final SignInSteps steps;
  private final SharedTime time;
  private final AuditTrail trail;

  SignInDone(
      DSLContext db,
      UserDirectory directory,
      CallerStore callers,
      Sessions sessions,
      SecondFactors factors,
      SignInSteps steps,
      SharedTime time,
      AuditTrail trail) {
    this.db = db;
    this.directory = directory;
    this.callers = callers;
    this.sessions = sessions;
    this.factors = factors;
    this.steps = steps;
    this.time = time;
    this.trail = trail;
  }

  /**
   * How far somebody came.
   *
   * @param session the secret of a session, null while a second step is missing
   * @param step what to show with the second step
   * @param ways by which it can be taken
   */
  record Result(@Nullable String session, @Nullable String step, List<String> ways) {

    @Override
    public String toString() {
      return "Result " + ways;
    }
  }

  /** After the first step; users with a second factor have to show it. */
  @Transactional
  Result firstStep(long user, String way, Place place) {
    var ways = factors.waysOf(user);
    if (ways.isEmpty()) return open(user, way, false, place);
    return new Result(null, steps.begin(SignInSteps.SECOND, user, way).secret(), ways);
  }

  /** Refused when the user was shut out meanwhile. */
  @Transactional
  Result open(long user, String way, boolean vouched, Place place) {
    var row = directory.findActive(user);
    if (row == null) throw Problem.of(401, "bad-credentials");
    var secret = sessions.open(user, place, way, vouched);
    db.update(APP_USER)
        .set(APP_USER.LAST_SIGN_IN_AT, time.now())
        .where(APP_USER.ID.eq(user))
        .execute();
    trail.note(
        AuditEvent.of("session.opened", callers.actor(row, Origin.UI, null))
            .on("user", user)
            .with(details(way, place)));
    return new Result(secret, null, List.of());
  }

  /** For a user that is known, or null; never what was typed. */
  @Transactional
  void refused(@Nullable Long user, String way, Place place) {
    var event = AuditEvent.of("session.refused", null).with(details(way, place));
    trail.note(user == null ? event : event.on("user", user));
  }

  private static Map<String, Object> details(String way, Place place) {
    var out = new LinkedHashMap<String, Object>();
    out.put("way", way);
    out.put("address", place.address());
    out.put("device", DeviceName.of(place.device()));
    return out;
  }
}
