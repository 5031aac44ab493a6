package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The eyes of a role or of a user, lent to an administrator: every answer is the one they would
 * get, and nothing can be changed. A cookie says whose; it is believed of administrators only, who
 * may see everything anyway, so forging it gains nobody anything.
 */
@Component
public class ViewAs {

  public static final String COOKIE = "gx_view_as";

  static final String ROLE = "role";
  static final String USER = "user";

  private static final String KIND = "view-as";
  private static final String SEPARATOR = "_";

  private final DSLContext db;
  private final RoleBook roles;

  ViewAs(DSLContext db, RoleBook roles) {
    this.db = db;
    this.roles = roles;
  }

  static String spelled(String kind, String whose) {
    return kind + SEPARATOR + whose;
  }

  /** Whether somebody looks through other eyes: then nothing may be changed. */
  public static boolean isOn(Actor actor) {
    return actor.origin().kind().equals(KIND);
  }

  /** As whom the viewer is to be answered: herself, unless the cookie says otherwise and may. */
  public Actor seen(Actor viewer, @Nullable String cookie) {
    if (cookie == null || !viewer.is(Roles.ADMINISTRATOR) || viewer.scopes() != null) return viewer;
    var parts = cookie.split(SEPARATOR, 2);
    if (parts.length != 2) return viewer;
    var origin = new Origin(KIND, viewer.id());
    if (parts[0].equals(ROLE) && roles.keys().contains(parts[1]))
      return new Actor(
          viewer.id(),
          viewer.name(),
          Set.of(parts[1]),
          viewer.teamId(),
          viewer.zone(),
          viewer.locale(),
          origin,
          null);
    if (!parts[0].equals(USER) || !parts[1].matches("[0-9]{1,18}")) return viewer;
    var other = find(Long.parseLong(parts[1]), viewer.zone(), viewer.locale(), origin, null);
    return other == null ? viewer : other;
  }

  /** A user with her rights as they are; null when there is none. */
  @Nullable Actor find(
      long id, ZoneId zone, Locale locale, Origin origin, @Nullable Set<String> scopes) {
    return db.select(APP_USER.NAME, APP_USER.ROLES, APP_USER.TEAM_ID)
        .from(APP_USER)
        .where(APP_USER.ID.eq(id), APP_USER.DELETED_AT.isNull())
        .fetchOne(
            row ->
                new Actor(
                    id,
                    row.value1(),
                    Set.copyOf(List.of(row.value2())),
                    row.value3(),
                    zone,
                    locale,
                    origin,
                    scopes));
  }
}
