package io.guanxi.platform.identity.oidc;

import io.guanxi.platform.outbound.Call;
import io.guanxi.platform.outbound.Outbound;
import io.guanxi.platform.outbound.Unreachable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is asked of a provider from the server, through the guarded client. */
@Component
class ProviderCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 1 << 20;

  private final Outbound outbound;

  ProviderCalls(Outbound outbound) {
    this.outbound = outbound;
  }

  String get(String url, Provider provider) throws ProviderFailure {
    return send(
        Call.get(url)
            .withHeaders(Map.of("Accept", "application/json"))
            .inOwnNetwork(provider.ownNetwork())
            .within(PATIENCE));
  }

  /** A form; no redirect is followed. */
  String post(String url, Map<String, String> form, String authorization, Provider provider)
      throws ProviderFailure {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var headers = new LinkedHashMap<String, String>();
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    if (!authorization.isEmpty()) headers.put("Authorization", authorization);
    return send(
        new Call(
            "POST",
            url,
            headers,
            body.getBytes(StandardCharsets.UTF_8),
            provider.ownNetwork(),
            PATIENCE,
            MOST_BYTES,
            0));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String send(Call call) throws ProviderFailure {
    try {
      var answer = outbound.send(call);
      if (answer.status() != 200) throw new ProviderFailure("status-" + answer.status());
      return answer.text();
    } catch (Unreachable e) {
      throw new ProviderFailure(e.reason().code());
    }
  }
}
