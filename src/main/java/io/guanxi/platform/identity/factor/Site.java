package io.guanxi.platform.identity.factor;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The site that passkeys are bound to.
 *
 * @param origin as in {@code https://crm.example.com}
 * @param rpId its host
 */
public record Site(String origin, String rpId) {

  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

  /** Null where browsers allow no passkeys: without HTTPS, or under a bare number. */
  public static @Nullable Site of(@Nullable String address) {
    if (address == null) return null;
    var url = URI.create(address);
    var host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    boolean local = host.equals("localhost") || host.endsWith(".localhost");
    if (host.isEmpty() || NUMBERS.matcher(host).matches()) return null;
    if (!"https".equalsIgnoreCase(url.getScheme()) && !local) return null;
    var port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return new Site(url.getScheme().toLowerCase(Locale.ROOT) + "://" + host + port, host);
  }
}
