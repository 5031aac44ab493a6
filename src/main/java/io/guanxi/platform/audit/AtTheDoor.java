package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Counts what was refused, by whichever filter or controller, and which tokens come in from where.
 * Stands outside everything that refuses.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AtTheDoor extends OncePerRequestFilter {

  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
  private static final String TOKEN = "token";

  private final Tally tally;

  AtTheDoor(Tally tally) {
    this.tally = tally;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.contains("%");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } finally {
      note(request, response.getStatus());
    }
  }

  private void note(HttpServletRequest request, int status) {
    var actor = request.getAttribute(Actor.class.getName()) instanceof Actor known ? known : null;
    if (actor != null && actor.origin().kind().equals(TOKEN)) {
      tally.count("token.used", actor, Place.of(request), null, Map.of(), Tally.USES);
    }
    if (REFUSED.contains(status)) refused(request, status, actor);
  }

  private void refused(HttpServletRequest request, int status, @Nullable Actor actor) {
    var variables = variables(request);
    var details = new LinkedHashMap<String, String>();
    details.put("status", Integer.toString(status));
    details.put("method", method(request));
    details.put("route", route(request));
    if (variables.get("type") instanceof String type && type.matches("[a-z-]{1,40}")) {
      details.put("type", type);
    }
    tally.count(
        "access.refused",
        actor,
        Place.of(request),
        number(variables.get("id")),
        details,
        Tally.REFUSALS);
  }

  private static Map<?, ?> variables(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> found
        ? found
        : Map.of();
  }

  /** The pattern and never the address: there may be a secret in it. */
  private static String route(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "-" : pattern.toString();
  }

  private static String method(HttpServletRequest request) {
    var method = request.getMethod();
    return method.matches("[A-Z]{1,10}") ? method : "-";
  }

  private static @Nullable Long number(@Nullable Object text) {
    return text instanceof String id && id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
  }
}
