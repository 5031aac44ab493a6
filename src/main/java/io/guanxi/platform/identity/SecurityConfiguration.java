package io.guanxi.platform.identity;

import io.guanxi.platform.access.ViewAs;
import io.guanxi.platform.webapp.StyleNonce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one door: everything is closed but what {@link OpenDoors} names. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {

  private static final String POLICY = "Content-Security-Policy";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /**
   * Scripts only from our own files. Style elements too, or with the page's nonce: the component
   * library writes its variables that way.
   */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self'%s;"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgument());
  }

  /** Nobody watches the filters, and watching them costs more than they do. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  CookieCsrfTokenRepository csrfCookies() {
    var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookies.setCookiePath("/");
    cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return cookies;
  }

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      Callers callers,
      ViewAs viewAs,
      Refusals refusals,
      CookieCsrfTokenRepository csrfCookies) {
    return http.sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookies)
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(ridesOnTheCookie()))
        .addFilterBefore(new RefuseNul(refusals), AnonymousAuthenticationFilter.class)
        .addFilterBefore(
            new AuthenticateCaller(callers, viewAs, refusals), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(OpenDoors.FOR_ANYONE)
                    .permitAll()
                    .requestMatchers(OpenDoors.FOR_NEWCOMERS)
                    .access(bySession())
                    .requestMatchers(OpenDoors.FOR_PEOPLE)
                    .access(bySessionAndComplete())
                    .requestMatchers("/api/v1/**", "/v3/**")
                    .access(signedIn())
                    .anyRequest()
                    .denyAll())
        .headers(
            headers ->
                headers
                    .addHeaderWriter(SecurityConfiguration::writePolicy)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .httpStrictTransportSecurity(https -> https.includeSubDomains(false)))
        .build();
  }

  /**
   * Only a request that a browser could be tricked into needs proof: one that changes something and
   * is believed for its cookie. Signing in takes JSON, which no other site can send from a browser.
   */
  private static RequestMatcher ridesOnTheCookie() {
    return request ->
        !READING.contains(request.getMethod())
            && AuthenticateCaller.bearer(request) == null
            && SessionCookie.read(request) != null
            && !OpenDoors.SIGN_IN.matches(request);
  }

  /** Written when the answer leaves, so that it is known by then whether it is a page. */
  private static void writePolicy(HttpServletRequest request, HttpServletResponse response) {
    if (response.containsHeader(POLICY)) return;
    var nonce = StyleNonce.of(request);
    response.setHeader(POLICY, CONTENT.formatted(nonce == null ? "" : " 'nonce-" + nonce + "'"));
  }

  private static AuthorizationManager<RequestAuthorizationContext> signedIn() {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get() instanceof CallerAuthentication known
                && known.caller().isComplete());
  }

  private static AuthorizationManager<RequestAuthorizationContext> bySessionAndComplete() {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get() instanceof CallerAuthentication known
                && known.caller().bySession()
                && known.caller().isComplete());
  }

  private static AuthorizationManager<RequestAuthorizationContext> bySession() {
    return (authentication, context) ->
        new AuthorizationDecision(
            authentication.get() instanceof CallerAuthentication known
                && known.caller().bySession());
  }
}
