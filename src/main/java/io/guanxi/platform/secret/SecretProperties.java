package io.guanxi.platform.secret;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secretKey the key of all sealed secrets, at least 32 characters; the same on every node.
 *     Null: one is made and kept in the data directory.
 * @param acceptNewSecretKey start although the database was sealed with another key, which is lost
 */
@ConfigurationProperties("guanxi")
record SecretProperties(
    @Nullable String secretKey, @DefaultValue("false") boolean acceptNewSecretKey) {

  @Override
  public String toString() {
    return "SecretProperties";
  }
}
