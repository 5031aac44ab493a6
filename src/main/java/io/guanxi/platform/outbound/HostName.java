package io.guanxi.platform.outbound;

import io.guanxi.platform.outbound.Unreachable.Reason;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a host as a person means it, or not at all: numbers that some programs take for an address
 * and others for a name (octal, hexadecimal, one number, fewer than four parts) are refused.
 */
final class HostName {

  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_-]{1,63}");
  private static final Pattern PART = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern LOOKS_LIKE_NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

  private HostName() {}

  /** In lower case and ASCII; an IPv6 address keeps its brackets. */
  static String of(String typed) throws Unreachable {
    if (typed.startsWith("[")) {
      var address = typed.toLowerCase(Locale.ROOT);
      if (!IPV6.matcher(address).matches()) throw new Unreachable(Reason.BAD_ADDRESS);
      return address;
    }
    var host = ascii(typed);
    if (!NAME.matcher(host).matches()) throw new Unreachable(Reason.BAD_ADDRESS);
    var parts = host.split("\\.");
    if (LOOKS_LIKE_NUMBER.matcher(parts[parts.length - 1]).matches() && !isDotted(parts)) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
    return host;
  }

  static boolean isLiteral(String host) {
    return host.startsWith("[") || isDotted(host.split("\\."));
  }

  private static boolean isDotted(String[] parts) {
    if (parts.length != 4) return false;
    for (var part : parts) {
      if (!PART.matcher(part).matches() || Integer.parseInt(part) > 255) return false;
    }
    return true;
  }

  private static String ascii(String typed) throws Unreachable {
    try {
      return IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
  }
}
