package io.guanxi.platform.secret;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param secretKey the key of all sealed secrets, at least 32 characters; the same on every node.
 *     Null: one is made and kept in the data directory.
 */
@ConfigurationProperties("guanxi")
record SecretProperties(@Nullable String secretKey) {

  @Override
  public String toString() {
    return "SecretProperties";
  }
}
