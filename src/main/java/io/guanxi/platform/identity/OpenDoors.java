package io.guanxi.platform.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which paths may be reached without signing in, and which not with a token. */
final class OpenDoors {

  /** What somebody sends who has no session, or no use for the one there is. */
  static final RequestMatcher SIGN_IN =
      new OrRequestMatcher(
          exactly(POST, "/api/v1/session"),
          exactly(POST, "/api/v1/session/second"),
          exactly(POST, "/api/v1/session/passkey"),
          exactly(POST, "/api/v1/session/passkey/options"),
          exactly(POST, "/api/v1/session/provider"),
          exactly(POST, "/api/v1/session/provider/{id}"),
          exactly(POST, "/api/v1/session/forgotten"),
          exactly(POST, "/api/v1/invitations/look"),
          exactly(POST, "/api/v1/invitations/accept"));

  /**
   * The web app's files and whatever is known by a secret address (a calendar feed), signing in,
   * and what a load balancer asks.
   */
  static final RequestMatcher FOR_ANYONE =
      new OrRequestMatcher(
          SIGN_IN,
          exactly(GET, "/api/v1/session"),
          exactly(GET, "/api/v1/session/ways"),
          exactly(GET, "/api/v1/setup"),
          exactly(GET, "/actuator/health"),
          exactly(GET, "/actuator/health/**"),
          OpenDoors::readsWebAppFile,
          any("/error"));

  /** All that is left to somebody who has to choose a password or add a second factor first. */
  static final RequestMatcher FOR_NEWCOMERS =
      new OrRequestMatcher(
          any("/api/v1/session"),
          any("/api/v1/session/password"),
          any("/api/v1/session/factors"),
          any("/api/v1/session/totp/**"),
          any("/api/v1/session/passkeys/**"));

  /** One's own sign-in and the installation: never for programs. */
  static final RequestMatcher FOR_PEOPLE =
      new OrRequestMatcher(
          any("/api/v1/session"),
          any("/api/v1/session/**"),
          any("/api/v1/tokens/**"),
          any("/api/v1/access/view-as"),
          any("/api/v1/setup"),
          any("/api/v1/setup/**"));

  /** Decided on the decoded path, as the dispatcher decides; {@code /%61pi} is {@code /api}. */
  private static final RequestMatcher PROGRAM =
      new OrRequestMatcher(any("/api/**"), any("/actuator/**"), any("/v3/**"));

  private OpenDoors() {}

  private static boolean readsWebAppFile(HttpServletRequest request) {
    var method = request.getMethod();
    return (method.equals("GET") || method.equals("HEAD")) && !PROGRAM.matches(request);
  }

  private static RequestMatcher exactly(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }

  private static RequestMatcher any(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
