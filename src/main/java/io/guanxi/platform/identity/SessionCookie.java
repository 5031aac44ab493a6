package io.guanxi.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session's secret; under HTTPS bound to this very host. */
final class SessionCookie {

  static final String PLAIN = "GUANXI_SESSION";
  static final String PREFIX = "__Host-";
  static final String SECURE = PREFIX + PLAIN;

  private static final String START = "GUANXI_PROVIDER";
  private static final Duration START_LIFE = Duration.ofMinutes(20);

  private SessionCookie() {}

  static @Nullable String read(HttpServletRequest request) {
    return read(name(request), request);
  }

  private static @Nullable String read(String name, HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (var cookie : cookies) {
      if (cookie.getName().equals(name)) {
        return cookie.getValue();
      }
    }
    return null;
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, String secret, Duration life) {
    set(request, response, secret, life);
  }

  static void remove(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", Duration.ZERO);
  }

  /** Binds a sign-in at a provider to the browser that began it. */
  static void writeStart(HttpServletRequest request, HttpServletResponse response, String value) {
    set(prefixed(START, request), request, response, value, START_LIFE);
  }

  static @Nullable String readStart(HttpServletRequest request) {
    return read(prefixed(START, request), request);
  }

  static void removeStart(HttpServletRequest request, HttpServletResponse response) {
    set(prefixed(START, request), request, response, "", Duration.ZERO);
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    set(name(request), request, response, value, age);
  }

  private static void set(
      String name,
      HttpServletRequest request,
      HttpServletResponse response,
      String value,
      Duration age) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String prefixed(String name, HttpServletRequest request) {
    return request.isSecure() ? PREFIX + name : name;
  }

  private static String name(HttpServletRequest request) {
    return prefixed(PLAIN, request);
  }
}
