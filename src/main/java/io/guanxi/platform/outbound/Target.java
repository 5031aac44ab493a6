package io.guanxi.platform.outbound;

import io.guanxi.platform.outbound.Unreachable.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * One address taken apart.
 *
 * @param host as {@link HostName} reads it
 * @param path with its query, in ASCII
 */
record Target(boolean secure, String host, int port, String path, URI uri) {

  static Target of(String url) throws Unreachable {
    try {
      return of(new URI(url.strip()));
    } catch (URISyntaxException e) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
  }

  /** Where a redirect leads. */
  Target to(String location) throws Unreachable {
    try {
      return of(uri.resolve(new URI(location.strip())));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
  }

  /** What is said in the Host header. */
  String hostHeader() {
    return port == (secure ? 443 : 80) ? host : host + ":" + port;
  }

  private static Target of(URI uri) throws Unreachable {
    var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    var authority = uri.getRawAuthority();
    if ((!secure && !scheme.equals("http")) || authority == null || authority.indexOf('@') >= 0) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
    int colon = authority.lastIndexOf(':');
    boolean ported = colon > authority.lastIndexOf(']');
    var host = HostName.of(ported ? authority.substring(0, colon) : authority);
    int port = ported ? number(authority.substring(colon + 1)) : secure ? 443 : 80;
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var asked = ascii(path + query);
    if (!asked.startsWith("/")) throw new Unreachable(Reason.BAD_ADDRESS);
    return new Target(secure, host, port, asked, uri);
  }

  private static String ascii(String path) throws Unreachable {
    var out = URI.create(path.startsWith("//") ? "http:" + path : path).toASCIIString();
    out = path.startsWith("//") ? out.substring(5) : out;
    if (out.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
    return out;
  }

  private static int number(String text) throws Unreachable {
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
      throw new Unreachable(Reason.BAD_ADDRESS);
    }
    return Integer.parseInt(text);
  }
}
