package io.guanxi.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.guanxi.platform.outbound.Unreachable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary listens inside; whatever is typed, it must never hear anything. */
class OutboundTest {

  private static final OutboundProperties ANY_PORT = new OutboundProperties("1-65535", true);

  private final AtomicInteger heard = new AtomicInteger();
  private HttpServer canary = newServer();
  private int port;

  @BeforeEach
  void listen() {
    canary.createContext(
        "/",
        exchange -> {
          heard.incrementAndGet();
          var location = exchange.getRequestURI().getQuery();
          if (location != null) exchange.getResponseHeaders().add("Location", location);
          byte[] body = "inside".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(location == null ? 200 : 302, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    canary.start();
    port = canary.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    canary.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "127.0.0.1.",
        "0177.0.0.1",
        "0177.1",
        "00000177.0.0.1",
        "0x7f.0.0.1",
        "0x7f.1",
        "0x7f000001",
        "0X7F000001",
        "2130706433",
        "017700000001",
        "127.000.000.001",
        "１２７.０.０.１",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "localhost",
        "localhost.",
        "LOCALHOST",
        "sub.localhost",
        "0",
        "0.0.0.0",
        "00000000000",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "169.254.169.254",
        "169.254.170.2",
        "2852039166",
        "0xA9FEA9FE",
        "0251.0376.0251.0376",
        "192.0.0.192",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "192.88.99.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "256.256.256.256",
        "1.2.3.4.5",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2002:a9fe:a9fe::1]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fe80::1%25lo]",
        "[fec0::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[ff02::1]",
        "[100::1]",
        "[2001:db8::1]",
        "[5f00::1]",
        "127.0.0.1.nip.io",
        "10-0-0-1.nip.io",
        "metadata.google.internal",
        "mixed.example",
        "-evil.example",
        "exa mple.com",
        "ex%61mple.com",
        "127.0.0.1%23.example.com",
        "127.0.0.1#.example.com",
        "127.0.0.1\\.example.com",
        "user@127.0.0.1",
        "example.com:80@127.0.0.1",
        "example.com%40127.0.0.1",
        ""
      })
  void neverReachesWhatLiesInside(String host) {
    var reason = refused("http://" + host + ":" + port + "/", false);
    assertThat(reason).isIn(Reason.NOT_ALLOWED, Reason.BAD_ADDRESS, Reason.UNKNOWN_HOST);
    assertThat(heard).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "100.100.100.200",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "168.63.129.16",
        "2130706433"
      })
  void theOwnNetworkDoesNotMeanTheSecretsOfTheCloud(String host) {
    assertThat(refused("http://" + host + ":" + port + "/", true))
        .isIn(Reason.NOT_ALLOWED, Reason.BAD_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.com/",
        "gopher://127.0.0.1/",
        "jar:http://127.0.0.1!/",
        "//127.0.0.1/",
        "http:/127.0.0.1/",
        "http:127.0.0.1",
        "http://",
        "javascript:alert(1)",
        "http://user:password@example.com/",
        "http://example.com:0/",
        "http://example.com:99999/",
        "http://example.com:08080/",
        "http://example.com/a b",
        "http://example.com/\r\nHost: 127.0.0.1"
      })
  void takesOnlyPlainWebAddresses(String url) {
    assertThat(refused(url, true)).isEqualTo(Reason.BAD_ADDRESS);
  }

  @Test
  void asksOnlyAllowedPorts() {
    var outbound = new Outbound(guard(new OutboundProperties("80,443,8000-8999", true)));
    var refused =
        catchThrowableOfType(
            Unreachable.class,
            () -> outbound.send(Call.get("http://127.0.0.1:" + port).inOwnNetwork(true)));
    assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
    assertThat(heard).hasValue(0);
  }

  @Test
  void anOperatorCanForbidTheOwnNetwork() {
    var outbound = new Outbound(guard(new OutboundProperties("1-65535", false)));
    assertThat(
            catchThrowableOfType(
                    Unreachable.class,
                    () -> outbound.send(Call.get("http://127.0.0.1:" + port).inOwnNetwork(true)))
                .reason())
        .isEqualTo(Reason.NOT_ALLOWED);
  }

  /** The first answer is public, the next ones are not: what was checked is what is asked. */
  @Test
  void aNameThatChangesItsMindGainsNothing() throws Exception {
    var asked = new AtomicInteger();
    var guard =
        new AddressGuard(
            ANY_PORT,
            host ->
                new InetAddress[] {
                  InetAddress.getByName(
                      asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1")
                });
    assertThat(guard.pin("rebind.example", false).getHostAddress()).isEqualTo("93.184.215.14");
    assertThat(asked).hasValue(1);
    assertThat(
            catchThrowableOfType(Unreachable.class, () -> guard.pin("rebind.example", false))
                .reason())
        .isEqualTo(Reason.NOT_ALLOWED);
  }

  @Test
  void redirectsAreCheckedAndCounted() throws Exception {
    var here = "http://127.0.0.1:" + port + "/";
    assertThat(send(here + "?" + here).text()).isEqualTo("inside");
    assertThat(heard).hasValue(2);
    assertThat(refused(here + "?http://169.254.169.254/", true)).isEqualTo(Reason.NOT_ALLOWED);
    assertThat(refused(here + "?file:///etc/passwd", true)).isEqualTo(Reason.BAD_ADDRESS);
    canary.createContext(
        "/round",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/round");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    assertThat(refused(here + "round", true)).isEqualTo(Reason.TOO_MANY_REDIRECTS);
  }

  @Test
  void aPostFollowsNobody() throws Exception {
    var answer =
        outbound()
            .send(
                Call.postJson("http://127.0.0.1:" + port + "/?http://127.0.0.1/", "{}")
                    .inOwnNetwork(true));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(heard).hasValue(1);
  }

  @Test
  void takesNoMoreThanAskedForAndWaitsNoLonger() throws Exception {
    var call = Call.get("http://127.0.0.1:" + port + "/").inOwnNetwork(true);
    assertThat(
            catchThrowableOfType(Unreachable.class, () -> outbound().send(call.atMost(3))).reason())
        .isEqualTo(Reason.TOO_LARGE);
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var waits =
          Call.get("http://127.0.0.1:" + silent.getLocalPort() + "/")
              .inOwnNetwork(true)
              .within(Duration.ofMillis(300));
      assertThat(catchThrowableOfType(Unreachable.class, () -> outbound().send(waits)).reason())
          .isEqualTo(Reason.TIMEOUT);
      var secured =
          Call.get("https://127.0.0.1:" + silent.getLocalPort() + "/")
              .inOwnNetwork(true)
              .within(Duration.ofMillis(300));
      assertThat(catchThrowableOfType(Unreachable.class, () -> outbound().send(secured)).reason())
          .isEqualTo(Reason.TIMEOUT);
    }
  }

  @Test
  void headersCannotBeInjected() {
    var call =
        Call.get("http://127.0.0.1:" + port + "/")
            .inOwnNetwork(true)
            .withHeaders(Map.of("X-A", "b\r\nX-C: d"));
    assertThat(catchThrowableOfType(Unreachable.class, () -> outbound().send(call)).reason())
        .isEqualTo(Reason.BAD_ADDRESS);
    assertThat(heard).hasValue(0);
  }

  private static Outbound outbound() {
    return new Outbound(guard(ANY_PORT));
  }

  private static Answer send(String url) throws Unreachable {
    return outbound().send(Call.get(url).inOwnNetwork(true));
  }

  private static Reason refused(String url, boolean ownNetwork) {
    var refused =
        catchThrowableOfType(
            Unreachable.class,
            () ->
                outbound()
                    .send(Call.get(url).inOwnNetwork(ownNetwork).within(Duration.ofSeconds(5))));
    assertThat(refused).as(url).isNotNull();
    return refused.reason();
  }

  /** A resolver as an attacker would have it. */
  private static AddressGuard guard(OutboundProperties properties) {
    var known =
        Map.of(
            "localhost", List.of("127.0.0.1", "::1"),
            "sub.localhost", List.of("127.0.0.1"),
            "127.0.0.1.nip.io", List.of("127.0.0.1"),
            "10-0-0-1.nip.io", List.of("10.0.0.1"),
            "metadata.google.internal", List.of("169.254.169.254"),
            "mixed.example", List.of("93.184.215.14", "127.0.0.1"));
    return new AddressGuard(
        properties,
        host -> {
          var addresses = known.get(host);
          if (addresses == null) throw new UnknownHostException(host);
          return addresses.stream().map(Literals::parse).toArray(InetAddress[]::new);
        });
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
