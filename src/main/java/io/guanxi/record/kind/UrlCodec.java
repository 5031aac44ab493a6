package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads a web address; only http and https, so that no link can run code. */
final class UrlCodec extends TextCodec {

  UrlCodec() {
    super(false);
  }

  @Override
  public String read(FieldSpec field, Object json) throws Invalid {
    var text = super.read(field, json);
    if (text.isEmpty()) return text;
    var full = text.contains("://") ? text : "https://" + text;
    try {
      var uri = new URI(full);
      var web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (!web || uri.getRawAuthority() == null || !full.contains("."))
        throw new Invalid("not-a-url");
    } catch (URISyntaxException e) {
      throw new Invalid("not-a-url");
    }
    return full;
  }
}
