package io.guanxi.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user to be created.
 *
 * @param login no two users have the same, whatever its case
 * @param password null for one who cannot sign in yet
 * @param language null for the company's
 */
public record NewUser(
    String login,
    String name,
    @Nullable String email,
    @Nullable String mobile,
    @Nullable String password,
    boolean mustChangePassword,
    Set<String> roles,
    @Nullable Long teamId,
    @Nullable String language) {

  /** A user with a password of his own and nothing else said. */
  public static NewUser of(String login, String password, String... roles) {
    return new NewUser(login, login, null, null, password, false, Set.of(roles), null, null);
  }

  public NewUser inTeam(long team) {
    return new NewUser(
        login, name, email, mobile, password, mustChangePassword, roles, team, language);
  }

  public NewUser reachedBy(@Nullable String newEmail, @Nullable String newMobile) {
    return new NewUser(
        login, name, newEmail, newMobile, password, mustChangePassword, roles, teamId, language);
  }
}
