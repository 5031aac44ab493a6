package io.guanxi.platform.identity;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.SignIn.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
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
  private final Sessions sessions;
  private final ChangePassword changePassword;
  private final Profiles profiles;
  private final Callers callers;
  private final CookieCsrfTokenRepository csrfCookies;

  SessionController(
      SignIn signIn,
      Sessions sessions,
      ChangePassword changePassword,
      Profiles profiles,
      Callers callers,
      CookieCsrfTokenRepository csrfCookies) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.changePassword = changePassword;
    this.profiles = profiles;
    this.callers = callers;
    this.csrfCookies = csrfCookies;
  }

  record Credentials(@Nullable String login, @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  record NewPassword(@Nullable String current, @Nullable String next) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  record View(Profiles.Profile user, List<String> warnings) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  View signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    var secret = signIn.signIn(credentials.login(), credentials.password(), place(request));
    var earlier = SessionCookie.read(request);
    if (earlier != null) {
      sessions.endWithSecret(earlier);
    }
    SessionCookie.write(request, response, secret);
    csrfCookies.saveToken(csrfCookies.generateToken(request), request, response);
    return view(Objects.requireNonNull(callers.bySession(secret)), request);
  }

  @GetMapping
  View session(Caller caller, CsrfToken csrf, HttpServletRequest request) {
    csrf.getToken(); // asked for, so that its cookie is there
    return view(caller, request);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(caller.actor().id(), Objects.requireNonNull(caller.sessionId()));
    SessionCookie.remove(request, response);
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody NewPassword wanted, Caller caller) {
    changePassword.change(caller, wanted.current(), wanted.next());
  }

  @GetMapping("/list")
  List<Sessions.Open> list(Caller caller) {
    return sessions.of(caller.actor().id(), caller.sessionId());
  }

  @DeleteMapping("/list/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, Caller caller) {
    if (!sessions.end(caller.actor().id(), id)) {
      throw Problem.notFound();
    }
  }

  private View view(Caller caller, HttpServletRequest request) {
    return new View(profiles.of(caller.actor()), Warnings.of(caller.actor(), request));
  }

  private static Place place(HttpServletRequest request) {
    var device = request.getHeader(HttpHeaders.USER_AGENT);
    return new Place(request.getRemoteAddr(), device == null ? "" : device);
  }
}
