package io.guanxi.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text for URLs. */
final class Text {

  private Text() {}

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
