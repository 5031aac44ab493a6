package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the cookie or the token of a request and says who calls. */
final class AuthenticateCaller extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";
  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("zh-CN"), Locale.ENGLISH);

  private final Callers callers;

  AuthenticateCaller(Callers callers) {
    this.callers = callers;
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
      SecurityContextHolder.setContext(
          new SecurityContextImpl(
              new CallerAuthentication(caller, inLanguage(caller.actor(), request))));
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
      return token.startsWith(Tokens.PREFIX) ? callers.byToken(token) : null;
    }
    var secret = SessionCookie.read(request);
    return secret == null || secret.isEmpty() ? null : callers.bySession(secret);
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
