package io.guanxi.platform.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * What to ask of an address.
 *
 * @param method for example {@code GET}
 * @param url as somebody typed it
 * @param ownNetwork whether an administrator said that the target may be in the company's own
 *     network
 * @param patience for all of it, redirects too
 * @param most bytes of an answer's body
 * @param redirects how many are followed; each is checked anew
 */
public record Call(
    String method,
    String url,
    Map<String, String> headers,
    byte[] body,
    boolean ownNetwork,
    Duration patience,
    int most,
    int redirects) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST = 1 << 20;

  public static Call get(String url) {
    return new Call("GET", url, Map.of(), new byte[0], false, PATIENCE, MOST, 3);
  }

  /** A POST of JSON; no redirect is followed. */
  public static Call postJson(String url, String json) {
    return new Call(
        "POST",
        url,
        Map.of("Content-Type", "application/json; charset=utf-8"),
        json.getBytes(StandardCharsets.UTF_8),
        false,
        PATIENCE,
        MOST,
        0);
  }

  public Call withHeaders(Map<String, String> other) {
    return new Call(method, url, other, body, ownNetwork, patience, most, redirects);
  }

  public Call inOwnNetwork(boolean allowed) {
    return new Call(method, url, headers, body, allowed, patience, most, redirects);
  }

  public Call within(Duration time) {
    return new Call(method, url, headers, body, ownNetwork, time, most, redirects);
  }

  public Call atMost(int bytes) {
    return new Call(method, url, headers, body, ownNetwork, patience, bytes, redirects);
  }
}
