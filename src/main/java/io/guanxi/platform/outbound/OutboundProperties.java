package io.guanxi.platform.outbound;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param ports that may be asked, for example {@code 80,443,8000-8999}
 * @param ownNetwork whether administrators may allow targets in the company's own network
 */
@ConfigurationProperties("guanxi.outbound")
record OutboundProperties(
    @DefaultValue("80,443,8080,8443") String ports, @DefaultValue("true") boolean ownNetwork) {

  boolean allows(int port) {
    for (var range : ports.split(",")) {
      var ends = range.strip().split("-");
      if (port >= Integer.parseInt(ends[0]) && port <= Integer.parseInt(ends[ends.length - 1])) {
        return true;
      }
    }
    return false;
  }
}
