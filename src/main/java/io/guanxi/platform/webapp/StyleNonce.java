package io.guanxi.platform.webapp;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The number used once by which a page's own style elements are known; nobody else's count. It is
 * in the page and in the content policy that is sent with it.
 */
public final class StyleNonce {

  /** What stands for it in the page as it was built. */
  static final String PLACE = "__STYLE_NONCE__";

  private static final String NAME = StyleNonce.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  private StyleNonce() {}

  /** Null when what is answered is no page. */
  public static @Nullable String of(HttpServletRequest request) {
    return request.getAttribute(NAME) instanceof String made ? made : null;
  }

  static String make(HttpServletRequest request) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getUrlEncoder().encodeToString(bytes);
    request.setAttribute(NAME, nonce);
    return nonce;
  }
}
