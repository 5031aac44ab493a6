package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@GuanxiIT
class PlainHttpIT {

  @LocalServerPort int port;
  @Autowired People people;

  @Test
  void signsInFromTheOfficeNetworkAndWarnsTheAdministrator() throws SocketException {
    var address = ownAddress();
    Assumptions.assumeTrue(address.isPresent(), "this machine has no address but localhost");
    var origin = "http://" + address.get().getHostAddress() + ":" + port;

    var person = people.with(Roles.ADMINISTRATOR);
    var administrator = new Browser(origin).signIn(person.login(), People.PASSWORD);
    assertThat(administrator.get("/api/v1/session").at("/warnings/0").asString())
        .isEqualTo("plain-http");
    assertThat(administrator.post("/api/v1/customers", Map.of("name", "A")).status())
        .isEqualTo(201);

    var manager = new Browser(origin).signIn(people.with(Roles.MANAGER).login(), People.PASSWORD);
    assertThat(manager.get("/api/v1/session").at("/warnings").size()).isZero();
    var local = people.signIn(person);
    assertThat(local.get("/api/v1/session").at("/warnings").size()).isZero();
  }

  @Test
  void doesNotWarnUnderHttpsNorOnTheMachineItself() {
    assertThat(Warnings.of(actor(), request("192.0.2.7", false))).containsExactly("plain-http");
    assertThat(Warnings.of(actor(), request("192.0.2.7", true))).isEmpty();
    assertThat(Warnings.of(actor(), request("127.0.0.1", false))).isEmpty();
    assertThat(Warnings.of(actor(), request("0:0:0:0:0:0:0:1", false))).isEmpty();
  }

  private static MockHttpServletRequest request(String address, boolean secure) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    request.setSecure(secure);
    return request;
  }

  private static Actor actor() {
    return new Actor(
        1, "", Set.of(Roles.ADMINISTRATOR), null, ZoneOffset.UTC, Locale.ENGLISH, Origin.UI, null);
  }

  /** An address of this very machine that is not localhost. */
  private static Optional<InetAddress> ownAddress() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst();
  }
}
