package io.guanxi.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * Through what letters go out.
 *
 * @param preset the key of the provider chosen, null for another server
 * @param user null: the server asks for none
 * @param password sealed, in Base64; null when there is none
 * @param ownNetwork whether the server may be in the company's own network
 * @param active false: nothing is written nor sent
 */
record SmtpServer(
    @Nullable String preset,
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    String fromAddress,
    String fromName,
    @Nullable String replyTo,
    boolean ownNetwork,
    boolean active) {

  /** A password is told to nobody but the one it was given for. */
  boolean isSameDoor(SmtpServer other) {
    return host.equalsIgnoreCase(other.host)
        && port == other.port
        && security == other.security
        && ownNetwork == other.ownNetwork
        && java.util.Objects.equals(user, other.user);
  }

  SmtpServer withPassword(@Nullable String sealed) {
    return new SmtpServer(
        preset,
        host,
        port,
        security,
        user,
        sealed,
        fromAddress,
        fromName,
        replyTo,
        ownNetwork,
        active);
  }

  @Override
  public String toString() {
    return "SmtpServer[" + host + ":" + port + "]";
  }
}
