package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.ViewAs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Looks at the cookie or the token of a request and says who calls. */
final class AuthenticateCaller extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";
  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("zh-CN"), Locale.ENGLISH);

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> LEAVING = Set.of("/api/v1/access/view-as", "/api/v1/session");

  static final String PASSIVE = "X-Guanxi-Passive";
  private static final Set<String> LIVE = Set.of("/api/v1/notifications/stream");

  private final Callers callers;
  private final ViewAs viewAs;
  private final Refusals refusals;

  AuthenticateCaller(Callers callers, ViewAs viewAs, Refusals refusals) {
    this.callers = callers;
    this.viewAs = viewAs;
    this.refusals = refusals;
  }

  /** A request with a token is judged by it alone: a cookie sent along counts for nothing. */
  static @Nullable String bearer(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = find(request);
    if (caller != null) {
      // Told to whoever stands outside this door too: see platform.audit.
      request.setAttribute(Actor.class.getName(), caller.actor());
      var seen = viewAs.seen(caller.actor(), cookie(request));
      SecurityContextHolder.setContext(
          new SecurityContextImpl(new CallerAuthentication(caller, inLanguage(seen, request))));
      if (ViewAs.isOn(seen) && !maybeWhileViewing(request)) {
        refusals.tell(request, response, Problem.forbidden("viewing-as"));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private @Nullable Caller find(HttpServletRequest request) {
    var token = bearer(request);
    if (token != null) {
      return token.startsWith(Tokens.PREFIX)
          ? callers.byToken(token, request.getRemoteAddr())
          : null;
    }
    var secret = SessionCookie.read(request);
    return secret == null || secret.isEmpty()
        ? null
        : callers.bySession(secret, isPassive(request));
  }

  /** What a page asks while nobody touches it, as the page says; a live line says nothing. */
  private static boolean isPassive(HttpServletRequest request) {
    return request.getHeader(PASSIVE) != null || LIVE.contains(request.getRequestURI());
  }

  /** Who looks through other eyes changes nothing but that she does. */
  private static boolean maybeWhileViewing(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        || request.getMethod().equals("DELETE") && LEAVING.contains(request.getRequestURI());
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, ViewAs.COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  private static Actor inLanguage(Actor actor, HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return actor;
    }
    var wanted = request.getLocale().getLanguage();
    for (var language : LANGUAGES) {
      if (language.getLanguage().equals(wanted) && !language.equals(actor.locale())) {
        return new Actor(
            actor.id(),
            actor.name(),
            actor.roles(),
            actor.teamId(),
            actor.zone(),
            language,
            actor.origin(),
            actor.scopes());
      }
    }
    return actor;
  }
}
