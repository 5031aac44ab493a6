package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WebAddressTest {

  @Test
  void isTheConfiguredOneWhateverARequestClaims() {
    var address = address("https://crm.example.com/");
    assertThat(address.of(request("evil.example"))).isEqualTo("https://crm.example.com");
    assertThat(address.of(request("localhost"))).isEqualTo("https://crm.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "[::1]",
        "10.1.2.3",
        "192.168.0.7",
        "172.20.1.1",
        "crm",
        "CRM",
        "crm.local",
        "crm.lan",
        "[fd00::12]",
        "guanxi.home.arpa"
      })
  void isTheRequestsOnThisMachineOrTheLocalNetwork(String host) {
    assertThat(address(null).of(request(host)))
        .isEqualTo("http://" + host.toLowerCase(java.util.Locale.ROOT) + ":8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example", "8.8.8.8", "172.32.0.1", "localhost.evil.example", "127.0.0.1.evil.example",
        "10.evil.example", "[2001:db8::1]", "crm.local.evil.example", "123456", "fd00.example"
      })
  void isUnknownWhenAStrangerMayHaveNamedIt(String host) {
    assertThat(address(null).of(request(host))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crm.example.com",
        "ftp://crm.example.com",
        "https://",
        "https://a@b.example",
        "https://b.example?x=1",
        "https://b.example/#x",
        "javascript:alert(1)"
      })
  void isRefusedWhenItIsNoSite(String configured) {
    assertThatThrownBy(() -> address(configured))
        .isInstanceOfAny(StartFailure.class, IllegalArgumentException.class);
  }

  private static WebAddress address(@Nullable String configured) {
    var url = configured == null ? null : URI.create(configured);
    return new WebAddress(new SetupProperties(Path.of("data"), url, false));
  }

  private static MockHttpServletRequest request(String host) {
    var request = new MockHttpServletRequest();
    request.setServerName(host.toLowerCase(java.util.Locale.ROOT));
    request.setServerPort(8080);
    return request;
  }
}
