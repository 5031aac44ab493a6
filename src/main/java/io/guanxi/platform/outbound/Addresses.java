package io.guanxi.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses are public, which the company's own, and which nobody may ask. */
final class Addresses {

  /** Not for the public; see the IANA special-purpose registries (RFC 6890 and its updates). */
  private static final List<Net> SPECIAL_V4 =
      nets(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
              + " 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24"
              + " 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24"
              + " 224.0.0.0/3 168.63.129.16/32");

  private static final List<Net> OWN_V4 =
      nets("10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 172.16.0.0/12 192.168.0.0/16");

  /** Of the global unicast space, what leads elsewhere: Teredo, 6to4, ORCHID, documentation. */
  private static final List<Net> SPECIAL_V6 =
      nets("2001:0::/23 2001:db8::/32 2002::/16 3fff::/20 2620:4f:8000::/48");

  private static final List<Net> GLOBAL_V6 = nets("2000::/3");
  private static final List<Net> OWN_V6 = nets("::1/128 fc00::/7");

  /** Where clouds tell a machine its secrets, within what may be one's own. */
  private static final List<Net> NEVER =
      nets("100.100.100.200/32 fd00:ec2::/32 fd20:ce::254/128 fd00:42::42/128");

  private Addresses() {}

  private record Net(byte[] base, int bits) {
    boolean holds(byte[] address) {
      if (address.length != base.length) return false;
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) return false;
      }
      return true;
    }
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address
        ? !in(SPECIAL_V4, bytes)
        : in(GLOBAL_V6, bytes) && !in(SPECIAL_V6, bytes);
  }

  static boolean isOwn(InetAddress address) {
    var bytes = address.getAddress();
    return (in(OWN_V4, bytes) || in(OWN_V6, bytes)) && !in(NEVER, bytes);
  }

  private static boolean in(List<Net> nets, byte[] address) {
    return nets.stream().anyMatch(net -> net.holds(address));
  }

  private static List<Net> nets(String list) {
    return Arrays.stream(list.split(" ")).map(Addresses::net).toList();
  }

  private static Net net(String text) {
    var parts = text.split("/");
    return new Net(Literals.parse(parts[0]).getAddress(), Integer.parseInt(parts[1]));
  }
}
