package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The standing of a user in whose name work goes on while he is away, as it is now. */
@Component
public class OnBehalf {

  private final UserDirectory users;
  private final CallerStore callers;

  OnBehalf(UserDirectory users, CallerStore callers) {
    this.users = users;
    this.callers = callers;
  }

  /** Refused when the user is gone. */
  public Actor of(long user, Origin origin, @Nullable Set<String> scopes) {
    var row = users.find(user);
    if (row == null) {
      throw Problem.forbidden("forbidden");
    }
    return callers.actor(row, origin, scopes);
  }
}
