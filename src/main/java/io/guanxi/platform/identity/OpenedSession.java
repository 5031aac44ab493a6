package io.guanxi.platform.identity;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.SignIn.Place;
import io.guanxi.platform.identity.factor.Site;
import io.guanxi.platform.setup.WebAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Hands a new session to the browser; the one it had before ends. */
@Component
class OpenedSession {

  private final Sessions sessions;
  private final Profiles profiles;
  private final Callers callers;
  private final SecurityPolicy policy;
  private final WebAddress address;
  private final CookieCsrfTokenRepository csrfCookies;

  OpenedSession(
      Sessions sessions,
      Profiles profiles,
      Callers callers,
      SecurityPolicy policy,
      WebAddress address,
      CookieCsrfTokenRepository csrfCookies) {
    this.sessions = sessions;
    this.profiles = profiles;
    this.callers = callers;
    this.policy = policy;
    this.address = address;
    this.csrfCookies = csrfCookies;
  }

  /**
   * Who is signed in, or what is still missing.
   *
   * @param user null while a second step is missing
   */
  record View(
      Profiles.@Nullable Profile user,
      List<String> warnings,
      @Nullable String step,
      List<String> ways) {

    @Override
    public String toString() {
      return "View";
    }
  }

  View answer(SignInDone.Result result, HttpServletRequest request, HttpServletResponse response) {
    if (result.session() == null) {
      return new View(null, List.of(), result.step(), result.ways());
    }
    var earlier = SessionCookie.read(request);
    if (earlier != null) {
      sessions.endWithSecret(earlier);
    }
    SessionCookie.write(request, response, result.session(), policy.get().absolute());
    csrfCookies.saveToken(csrfCookies.generateToken(request), request, response);
    return of(Objects.requireNonNull(callers.bySession(result.session(), false)), request);
  }

  View of(Caller caller, HttpServletRequest request) {
    return new View(profiles.of(caller), Warnings.of(caller.actor(), request), null, List.of());
  }

  static Place place(HttpServletRequest request) {
    var device = request.getHeader(HttpHeaders.USER_AGENT);
    return new Place(request.getRemoteAddr(), device == null ? "" : device);
  }

  /** Null where passkeys cannot be. */
  @Nullable Site site(HttpServletRequest request) {
    return Site.of(address.of(request));
  }

  Site siteOrRefuse(HttpServletRequest request) {
    var site = site(request);
    if (site == null) throw Problem.conflict("passkeys-need-address");
    return site;
  }
}
