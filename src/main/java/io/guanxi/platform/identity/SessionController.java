package io.guanxi.platform.identity;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and what one may know and change about it. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

  private final SignIn signIn;
  private final SecondStep second;
  private final Sessions sessions;
  private final ChangePassword changePassword;
  private final OpenedSession opened;
  private final AuditTrail trail;

  SessionController(
      SignIn signIn,
      SecondStep second,
      Sessions sessions,
      ChangePassword changePassword,
      OpenedSession opened,
      AuditTrail trail) {
    this.signIn = signIn;
    this.second = second;
    this.sessions = sessions;
    this.changePassword = changePassword;
    this.opened = opened;
    this.trail = trail;
  }

  record Credentials(
      @Nullable String login, @Nullable String password, @Nullable Boolean emergency) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  record Code(@Nullable String step, @Nullable String code) {
    @Override
    public String toString() {
      return "Code";
    }
  }

  record NewPassword(@Nullable String current, @Nullable String next, @Nullable Boolean tokens) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  OpenedSession.View signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    var result =
        signIn.signIn(
            credentials.login(),
            credentials.password(),
            Boolean.TRUE.equals(credentials.emergency()),
            OpenedSession.place(request));
    return opened.answer(result, request, response);
  }

  @PostMapping(path = "/second", consumes = MediaType.APPLICATION_JSON_VALUE)
  OpenedSession.View second(
      @RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
    var result = second.byCode(code.step(), code.code(), OpenedSession.place(request));
    return opened.answer(result, request, response);
  }

  @GetMapping
  OpenedSession.View session(Caller caller, CsrfToken csrf, HttpServletRequest request) {
    csrf.getToken(); // asked for, so that its cookie is there
    return opened.of(caller, request);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(caller.actor().id(), Objects.requireNonNull(caller.sessionId()));
    trail.note(AuditEvent.of("session.closed", caller.actor()));
    SessionCookie.remove(request, response);
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody NewPassword wanted, Caller caller) {
    changePassword.change(
        caller, wanted.current(), wanted.next(), Boolean.TRUE.equals(wanted.tokens()));
  }

  @GetMapping("/list")
  List<Sessions.Open> list(Caller caller) {
    return sessions.of(caller.actor().id(), caller.sessionId());
  }

  @DeleteMapping("/list/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void end(@PathVariable long id, Caller caller) {
    if (!sessions.end(caller.actor().id(), id)) {
      throw Problem.notFound();
    }
    trail.note(AuditEvent.of("session.ended", caller.actor()).on("user", caller.actor().id()));
  }
}
