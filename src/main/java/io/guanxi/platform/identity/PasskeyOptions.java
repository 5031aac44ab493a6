package io.guanxi.platform.identity;

import io.guanxi.platform.identity.factor.Site;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser is asked for, in the JSON of the WebAuthn standard. */
final class PasskeyOptions {

  private static final int PATIENCE_MILLIS = 300_000;
  private static final int ES256 = -7;
  private static final int EDDSA = -8;
  private static final int RS256 = -257;

  private PasskeyOptions() {}

  static Map<String, Object> toCreate(
      Site site,
      String siteName,
      byte[] handle,
      String login,
      String name,
      byte[] challenge,
      List<String> known) {
    var out = new LinkedHashMap<String, Object>();
    out.put("rp", Map.of("id", site.rpId(), "name", siteName));
    out.put("user", Map.of("id", base64(handle), "name", login, "displayName", name));
    out.put("challenge", base64(challenge));
    out.put("pubKeyCredParams", List.of(algorithm(ES256), algorithm(EDDSA), algorithm(RS256)));
    out.put("timeout", PATIENCE_MILLIS);
    out.put("excludeCredentials", keys(known));
    out.put(
        "authenticatorSelection",
        Map.of(
            "residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
    out.put("attestation", "none");
    return out;
  }

  static Map<String, Object> toUse(Site site, byte[] challenge, List<String> keys) {
    var out = new LinkedHashMap<String, Object>();
    out.put("challenge", base64(challenge));
    out.put("rpId", site.rpId());
    out.put("timeout", PATIENCE_MILLIS);
    out.put("allowCredentials", keys(keys));
    out.put("userVerification", "required");
    return out;
  }

  private static List<Map<String, Object>> keys(List<String> ids) {
    return ids.stream().map(id -> Map.<String, Object>of("type", "public-key", "id", id)).toList();
  }

  private static Map<String, Object> algorithm(int number) {
    return Map.of("type", "public-key", "alg", number);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
