package io.guanxi.platform.identity;

import io.guanxi.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Refusals made before a controller is reached, told in the same words as all others. */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver problems;
  private final LocaleResolver languages;

  Refusals(
      @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      LocaleResolver languages) {
    this.problems = problems;
    this.languages = languages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
    tell(request, response, Problem.of(401, "unauthenticated"));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) {
    tell(request, response, Problem.forbidden(reason(cause)));
  }

  private static String reason(AccessDeniedException cause) {
    if (cause instanceof CsrfException) {
      return "csrf-token-missing";
    }
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof CallerAuthentication known) {
      if (known.caller().mustChangePassword()) return "password-change-required";
      if (known.caller().mustEnrol()) return "second-factor-required";
    }
    return "forbidden";
  }

  public void tell(HttpServletRequest request, HttpServletResponse response, Problem problem) {
    // The dispatcher, which knows the languages we speak, has not seen this request yet.
    LocaleContextHolder.setLocale(languages.resolveLocale(request));
    if (problems.resolveException(request, response, null, problem) == null) {
      response.setStatus(problem.status());
    }
  }
}
