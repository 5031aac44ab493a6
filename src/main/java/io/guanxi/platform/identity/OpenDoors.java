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

  static final RequestMatcher SIGN_IN = exactly(POST, "/api/v1/session");

  /**
   * The web app's files and whatever is known by a secret address (a calendar feed), signing in,
   * and what a load balancer asks.
   */
  static final RequestMatcher FOR_ANYONE =
      new OrRequestMatcher(
          SIGN_IN,
          exactly(GET, "/api/v1/session"),
          exactly(GET, "/api/v1/setup"),
          exactly(GET, "/actuator/health"),
          exactly(GET, "/actuator/health/**"),
          OpenDoors::readsWebAppFile,
          any("/error"));

  /** One's own sign-in and the installation: never for programs. */
  static final RequestMatcher FOR_PEOPLE =
      new OrRequestMatcher(
          any("/api/v1/session"),
          any("/api/v1/session/**"),
          any("/api/v1/tokens/**"),
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
