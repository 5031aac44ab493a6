package io.guanxi.kernel;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with what standing: everything the engine asks about a caller.
 *
 * @param id the user's id
 * @param roles names of the roles, for example {@code administrator}
 * @param teamId the primary team
 * @param scopes what a token is limited to ({@code customers:read}); null when not limited
 */
public record Actor(
    long id,
    String name,
    Set<String> roles,
    @Nullable Long teamId,
    ZoneId zone,
    Locale locale,
    Origin origin,
    @Nullable Set<String> scopes) {

  public boolean is(String role) {
    return roles.contains(role);
  }

  public Actor through(Origin other) {
    return new Actor(id, name, roles, teamId, zone, locale, other, scopes);
  }
}
