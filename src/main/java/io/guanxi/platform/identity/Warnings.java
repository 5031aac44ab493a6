package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What an administrator should see about the way the program is reached. */
final class Warnings {

  private Warnings() {}

  static List<String> of(Actor actor, HttpServletRequest request) {
    return actor.is(Roles.ADMINISTRATOR)
            && !request.isSecure()
            && !isThisMachine(request.getRemoteAddr())
        ? List.of("plain-http")
        : List.of();
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
