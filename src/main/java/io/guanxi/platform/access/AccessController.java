package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Why somebody sees something, and what somebody sees. */
@RestController
@RequestMapping("/api/v1/access")
class AccessController {

  private static final Duration LONGEST = Duration.ofHours(1);

  private final Why why;
  private final ViewAs viewAs;
  private final Standing standing;
  private final AuditTrail trail;

  AccessController(Why why, ViewAs viewAs, Standing standing, AuditTrail trail) {
    this.why = why;
    this.viewAs = viewAs;
    this.standing = standing;
    this.trail = trail;
  }

  @GetMapping("/why")
  Why.Answer why(
      @RequestParam long user,
      @RequestParam String type,
      @RequestParam long id,
      @RequestParam(required = false) @Nullable String field,
      @RequestParam(defaultValue = "read") String verb,
      @RequestParam(required = false) @Nullable Long token,
      Actor actor) {
    standing.require(actor, SystemRight.EXPLAIN);
    return why.of(new Why.Question(user, type, id, field, verb, token), actor);
  }

  /** A role's key, or a user's id. */
  record Eyes(@Nullable String role, @Nullable Long user) {}

  @PostMapping("/view-as")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void start(
      @RequestBody Eyes eyes,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!actor.is(Roles.ADMINISTRATOR) || actor.scopes() != null)
      throw Problem.forbidden("forbidden");
    var spelled =
        eyes.user() != null
            ? ViewAs.spelled(ViewAs.USER, String.valueOf(eyes.user()))
            : ViewAs.spelled(ViewAs.ROLE, String.valueOf(eyes.role()));
    var seen = viewAs.seen(actor, spelled);
    if (!ViewAs.isOn(seen)) throw Problem.notFound();
    note("view-as.started", spelled, actor);
    answer(response, request, spelled, LONGEST);
  }

  @DeleteMapping("/view-as")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    if (ViewAs.isOn(actor)) note("view-as.ended", String.join(",", actor.roles()), actor);
    answer(response, request, "", Duration.ZERO);
  }

  private void note(String action, String as, Actor actor) {
    trail.note(AuditEvent.of(action, actor).with(Map.of("as", as)));
  }

  private static void answer(
      HttpServletResponse response, HttpServletRequest request, String value, Duration age) {
    var cookie =
        ResponseCookie.from(ViewAs.COOKIE, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
