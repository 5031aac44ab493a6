package io.guanxi.platform.notify;

import io.guanxi.platform.outbound.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messengers whose group robots take a message at a secret address. What is sent is plain text:
 * no name of a record can be read as a link or a heading.
 */
enum RobotService {
  WECOM("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?"),
  DINGTALK("https://oapi.dingtalk.com/robot/send?"),
  FEISHU(
      "https://open.feishu.cn/open-apis/bot/v2/hook/",
      "https://open.larksuite.com/open-apis/bot/v2/hook/");

  private final String[] homes;

  RobotService(String... homes) {
    this.homes = homes;
  }

  String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Optional<RobotService> named(@Nullable String code) {
    return Arrays.stream(values()).filter(service -> service.code().equals(code)).findFirst();
  }

  /** Whether it is the service's own address. */
  boolean isHome(String address) {
    return Arrays.stream(homes).anyMatch(address::startsWith);
  }

  Call call(String address, @Nullable String secret, String text, Instant now, JsonMapper json) {
    var body = new LinkedHashMap<String, Object>();
    var url = address;
    if (this == FEISHU) {
      if (secret != null) {
        var at = String.valueOf(now.getEpochSecond());
        body.put("timestamp", at);
        body.put("sign", mac(at + "\n" + secret, ""));
      }
      body.put("msg_type", "text");
      body.put("content", Map.of("text", text));
    } else {
      body.put("msgtype", "text");
      body.put("text", Map.of("content", text));
      if (this == DINGTALK && secret != null) {
        long at = now.toEpochMilli();
        var sign = URLEncoder.encode(mac(secret, at + "\n" + secret), StandardCharsets.UTF_8);
        url += (url.contains("?") ? "&" : "?") + "timestamp=" + at + "&sign=" + sign;
      }
    }
    return Call.postJson(url, json.writeValueAsString(body));
  }

  /** Null when it was taken, else what the service said, shortened. */
  static @Nullable String refusal(String answer, JsonMapper json) {
    JsonNode node;
    try {
      node = json.readTree(answer);
    } catch (RuntimeException e) {
      return "";
    }
    var code = node.has("errcode") ? node.get("errcode") : node.get("code");
    if (code == null || !code.isNumber()) return "";
    if (code.asInt() == 0) return null;
    var said = node.has("errmsg") ? node.get("errmsg") : node.get("msg");
    var text = code.asInt() + (said == null ? "" : " " + said.asString());
    return text.substring(0, Math.min(200, text.length()));
  }

  private static String mac(String key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
