package io.guanxi.platform.identity;

import io.guanxi.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** No text of the database holds a NUL, so no question does: refused before anybody asks it. */
final class RefuseNul extends OncePerRequestFilter {

  private static final String NUL = "%00";

  private final Refusals refusals;

  RefuseNul(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var query = request.getQueryString();
    if (query != null && query.contains(NUL)) {
      refusals.tell(request, response, Problem.badRequest("invalid-characters"));
      return;
    }
    chain.doFilter(request, response);
  }
}
