package io.guanxi.platform.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people find the program. A request can claim any host it likes, so a link that leaves the
 * page it was asked from is made of the configured address; without one, of a request's only when
 * that cannot be a stranger's: this machine or the local network.
 */
@Component
public class WebAddress {

  private static final Pattern LOCAL =
      Pattern.compile(
          """
          localhost|.*\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]
          |10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}
          |169\\.254(\\.\\d{1,3}){2}|\\[f[cd][0-9a-f:]*]|\\[fe80:[0-9a-f:]*]
          |[a-z0-9-]*[a-z][a-z0-9-]*|.*\\.(local|lan|internal|home\\.arpa)""",
          Pattern.COMMENTS);

  private final @Nullable String configured;

  WebAddress(SetupProperties setup) {
    this.configured = setup.baseUrl() == null ? null : checked(setup.baseUrl());
  }

  private static String checked(URI url) {
    var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    boolean sound =
        (scheme.equals("https") || scheme.equals("http"))
            && url.getHost() != null
            && url.getRawUserInfo() == null
            && url.getRawQuery() == null
            && url.getRawFragment() == null;
    if (!sound)
      throw new StartFailure(
          "guanxi.base-url is "
              + url
              + ", which is no address of a site; write it as in https://crm.example.com.");
    return url.toString().replaceAll("/+$", "");
  }

  /** The configured one, for what is written without a request; null when there is none. */
  public @Nullable String configured() {
    return configured;
  }

  /** As in {@code https://crm.example.com}, without a slash at the end; null when not known. */
  public @Nullable String of(HttpServletRequest request) {
    if (configured != null) return configured;
    var host = request.getServerName().toLowerCase(Locale.ROOT);
    return LOCAL.matcher(host).matches()
        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
        : null;
  }
}
