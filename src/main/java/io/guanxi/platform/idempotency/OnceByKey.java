package io.guanxi.platform.idempotency;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Refusals;
import io.guanxi.platform.secret.Vault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Runs after the door, so that a key belongs to the user who sent it. */
@Component
class OnceByKey extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final Set<String> METHODS = Set.of("POST", "PATCH");
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_PATH = 500;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_KEY + "}");

  private final IdempotencyKeys keys;
  private final CurrentAttempt current;
  private final Refusals refusals;
  private final Vault vault;

  OnceByKey(IdempotencyKeys keys, CurrentAttempt current, Refusals refusals, Vault vault) {
    this.keys = keys;
    this.current = current;
    this.refusals = refusals;
    this.vault = vault;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return request.getHeader(HEADER) == null
        || !METHODS.contains(request.getMethod())
        || !path.startsWith("/api/v1/")
        || path.length() > LONGEST_PATH
        || actor() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var actor = actor();
    var key = request.getHeader(HEADER);
    if (actor == null || key == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      if (!KEY.matcher(key).matches()) {
        throw Problem.badRequest("idempotency-key-invalid", LONGEST_KEY);
      }
      var kept = KeptRequest.of(request);
      var route = request.getMethod() + " " + request.getRequestURI();
      var attempt = Attempt.of(actor.id(), route, key, signed(kept.hash()));
      var earlier = keys.claim(attempt);
      if (earlier == null) {
        carryOut(attempt, kept, response, chain);
      } else {
        earlier.sendTo(response);
      }
    } catch (Problem problem) {
      refusals.tell(request, response, problem);
    }
  }

  /** The answer is kept before it is sent: who has seen it can have it again. */
  private void carryOut(
      Attempt attempt, KeptRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caching = new ContentCachingResponseWrapper(response);
    KeptAnswer answer = null;
    current.begin(attempt);
    try {
      chain.doFilter(request, caching);
      answer = KeptAnswer.of(caching, caching.getContentAsByteArray());
    } finally {
      current.end();
      if (answer != null && answer.isFinal()) {
        keys.keep(attempt, answer);
      } else {
        keys.letGo(attempt);
      }
    }
    caching.copyBodyToResponse();
  }

  /** What was sent may be a password, which a plain hash in a stolen table would give away. */
  private String signed(String hash) {
    return HexFormat.of().formatHex(vault.sign(hash.getBytes(StandardCharsets.UTF_8)));
  }

  private static @Nullable Actor actor() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? actor
        : null;
  }
}
