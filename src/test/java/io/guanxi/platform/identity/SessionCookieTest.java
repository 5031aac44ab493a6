package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookieTest {

  @Test
  void isBoundToTheHostUnderHttps() {
    var request = new MockHttpServletRequest();
    request.setSecure(true);
    var response = new MockHttpServletResponse();
    SessionCookie.write(request, response, "secret", Duration.ofDays(7));
    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-GUANXI_SESSION=secret")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void aPlainCookieCountsForNothingUnderHttps() {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie("GUANXI_SESSION", "planted"));
    assertThat(SessionCookie.read(request)).isEqualTo("planted");
    request.setSecure(true);
    assertThat(SessionCookie.read(request)).isNull();
  }
}
