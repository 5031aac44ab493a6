package io.guanxi.platform.outbound;

import io.guanxi.platform.outbound.Unreachable.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Turns a host into the one address that may be connected to. It is looked up once and what is
 * checked is what is connected to, so that a name cannot mean another place a moment later.
 */
@Component
@EnableConfigurationProperties(OutboundProperties.class)
public class AddressGuard {

  private final OutboundProperties properties;
  private final Resolver resolver;

  @Autowired
  AddressGuard(OutboundProperties properties) {
    this(properties, InetAddress::getAllByName);
  }

  AddressGuard(OutboundProperties properties, Resolver resolver) {
    this.properties = properties;
    this.resolver = resolver;
  }

  /**
   * @param ownNetwork whether an administrator said that the target may be in the own network
   * @throws Unreachable when one of its addresses may not be asked
   */
  public InetAddress pin(String host, boolean ownNetwork) throws Unreachable {
    var name = HostName.of(host);
    var addresses = addresses(name);
    if (addresses.length == 0) throw new Unreachable(Reason.UNKNOWN_HOST);
    for (var address : addresses) {
      boolean allowed =
          Addresses.isPublic(address)
              || (ownNetwork && properties.ownNetwork() && Addresses.isOwn(address));
      if (!allowed) throw new Unreachable(Reason.NOT_ALLOWED);
    }
    return addresses[0];
  }

  void checkPort(int port) throws Unreachable {
    if (!properties.allows(port)) throw new Unreachable(Reason.NOT_ALLOWED);
  }

  private InetAddress[] addresses(String name) throws Unreachable {
    if (HostName.isLiteral(name)) return new InetAddress[] {literal(name)};
    try {
      return resolver.all(name);
    } catch (UnknownHostException e) {
      throw new Unreachable(Reason.UNKNOWN_HOST);
    }
  }

  private static InetAddress literal(String name) throws Unreachable {
    try {
      return Literals.parse(name);
    } catch (IllegalArgumentException e) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
  }
}
