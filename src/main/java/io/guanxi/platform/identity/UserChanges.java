package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A partial change of a user, all of it or nothing; what is not said stays. */
@Component
class UserChanges {

  private static final Set<String> FIELDS = Set.of("name", "login", "email", "mobile");
  private static final Set<String> KNOWN =
      Set.of("version", "name", "login", "email", "mobile", "roles", "teams", "team");

  private final UserAdmin admin;
  private final Accounts accounts;

  UserChanges(UserAdmin admin, Accounts accounts) {
    this.admin = admin;
    this.accounts = accounts;
  }

  @Transactional
  public void apply(long id, Map<String, @Nullable Object> body, Actor actor) {
    for (var key : body.keySet()) {
      if (!KNOWN.contains(key)) throw Problem.badRequest("bad-parameter", key);
    }
    var version = number(body, "version");
    if (version == null) throw Problem.badRequest("bad-parameter", "version");
    var values = new LinkedHashMap<String, Object>();
    for (var field : FIELDS) {
      if (body.containsKey(field)) put(values, field, body.get(field));
    }
    admin.rename(id, version, values, actor);
    if (body.get("roles") instanceof List<?> roles) {
      admin.setRoles(id, roles.stream().map(String::valueOf).toList(), actor);
    }
    if (body.containsKey("teams") || body.containsKey("team")) {
      var current = accounts.of(id);
      var teams =
          body.get("teams") instanceof List<?> wanted
              ? wanted.stream().map(UserChanges::id).toList()
              : current.teams().stream().map(TeamsOfUser.Membership::id).toList();
      var primary =
          body.containsKey("team")
              ? number(body, "team")
              : current.user().team() == null ? null : Long.valueOf(current.user().team().id());
      admin.setTeams(id, teams, primary != null && teams.contains(primary) ? primary : null, actor);
    }
  }

  @SuppressWarnings("NullAway") // the engine empties a field that is null
  private static void put(Map<String, Object> values, String field, @Nullable Object value) {
    values.put(field, value instanceof String text && text.isBlank() ? null : value);
  }

  private static Long id(@Nullable Object value) {
    if (value instanceof Number number) return number.longValue();
    throw Problem.invalid(List.of(FieldError.of("teams", "reference-not-found")));
  }

  private static @Nullable Long number(Map<String, @Nullable Object> body, String key) {
    return body.get(key) instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }
}
