package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What Spring Security holds for a request: the caller, already known. */
final class CallerAuthentication extends AbstractAuthenticationToken {

  private final transient Caller caller;
  private final transient Actor actor;

  /** The actor is the caller's, in the language of this request. */
  CallerAuthentication(Caller caller, Actor actor) {
    super(List.of());
    this.caller = caller;
    this.actor = actor;
    setAuthenticated(true);
    // As its end is signalled: what stays open after the answer is closed by it.
    setDetails(caller.bySession() ? "session " + caller.sessionId() : "token " + caller.tokenId());
  }

  Caller caller() {
    return caller;
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return Long.toString(actor.id());
  }
}
