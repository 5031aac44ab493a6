package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What users may know about themselves. */
@Component
class Profiles {

  private final UserDirectory directory;

  Profiles(UserDirectory directory) {
    this.directory = directory;
  }

  /** The signed-in user. */
  record Profile(
      long id,
      String login,
      String name,
      @Nullable String email,
      List<String> roles,
      String language,
      String timeZone,
      boolean mustChangePassword,
      boolean mustEnrol) {}

  Profile of(Caller caller) {
    return of(caller.actor(), caller.mustEnrol());
  }

  Profile of(Actor actor) {
    return of(actor, false);
  }

  private Profile of(Actor actor, boolean mustEnrol) {
    var user = directory.find(actor.id());
    if (user == null) {
      throw Problem.of(401, "unauthenticated");
    }
    return new Profile(
        user.get(APP_USER.ID),
        user.get(APP_USER.LOGIN),
        user.get(APP_USER.NAME),
        user.get(APP_USER.EMAIL),
        List.of(user.get(APP_USER.ROLES)),
        user.get(APP_USER.LANGUAGE),
        actor.zone().getId(),
        user.get(APP_USER.MUST_CHANGE_PASSWORD),
        mustEnrol);
  }
}
