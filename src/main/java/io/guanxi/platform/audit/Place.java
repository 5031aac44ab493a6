package io.guanxi.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where a request came, and with what; nothing is known of work that nobody waits for. */
record Place(@Nullable String address, @Nullable String device) {

  static final Place UNKNOWN = new Place(null, null);

  private static final int LONGEST_DEVICE = 300;

  static Place current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? of(request.getRequest())
        : UNKNOWN;
  }

  static Place of(HttpServletRequest request) {
    var device = request.getHeader(HttpHeaders.USER_AGENT);
    return new Place(request.getRemoteAddr(), device == null ? null : shortened(device));
  }

  private static String shortened(String device) {
    var text = device.replace("\0", "");
    return text.substring(0, Math.min(LONGEST_DEVICE, text.length()));
  }
}
