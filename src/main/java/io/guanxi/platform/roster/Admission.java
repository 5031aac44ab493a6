package io.guanxi.platform.roster;

import static io.guanxi.tables.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Invited.Pass;
import io.guanxi.platform.identity.Invited.Way;
import io.guanxi.platform.identity.UserAdmin;
import io.guanxi.platform.team.TeamMembers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what one row says: makes its teams, lets its person in. Inside the caller's transaction. */
@Component
class Admission {

  private final DSLContext db;
  private final UserAdmin users;
  private final TeamMembers members;
  private final RosterTeams teams;

  Admission(DSLContext db, UserAdmin users, TeamMembers members, RosterTeams teams) {
    this.db = db;
    this.users = users;
    this.members = members;
    this.teams = teams;
  }

  /** What came of a row. */
  enum State {
    ADDED,
    /** Somebody with this sign-in name, e-mail or number is here already; nothing was changed. */
    KNOWN,
    /** The row has no person, only teams. */
    TEAMS,
    REFUSED
  }

  /** The state, the sign-in name and what to hand on of who was let in. */
  record Done(State state, @Nullable String login, @Nullable Pass pass) {}

  /**
   * @param roles that may be given, by all they are called
   * @throws Problem with an error for each field that is wrong
   */
  Done admit(RosterRow row, Map<String, String> roles, Way way, Actor actor) {
    var errors = new ArrayList<FieldError>();
    var name = row.cell(RosterField.NAME);
    var paths = RosterWords.several(row.cell(RosterField.TEAMS));
    boolean manager = RosterWords.isYes(row.cell(RosterField.MANAGER), errors);
    var given = RosterWords.rolesIn(row.cell(RosterField.ROLES), roles, errors);
    var language = RosterWords.language(row.cell(RosterField.LANGUAGE), errors);
    var email = row.cell(RosterField.EMAIL);
    var login = row.cell(RosterField.LOGIN);
    var mobile = row.cell(RosterField.MOBILE);
    boolean nobody = name.isEmpty() && email.isEmpty() && login.isEmpty() && mobile.isEmpty();
    if (nobody && paths.isEmpty()) errors.add(RosterWords.error(RosterField.NAME, "required"));
    if (manager && paths.isEmpty()) {
      errors.add(RosterWords.error(RosterField.MANAGER, "roster-manager-without-team"));
    }
    if (!errors.isEmpty()) throw Problem.invalid(errors);
    var known = nobody ? null : known(login, email);
    if (known != null) return new Done(State.KNOWN, known, null);
    var in = new LinkedHashSet<Long>();
    for (var path : paths) in.add(teams.at(path, actor));
    if (nobody) return new Done(State.TEAMS, null, null);
    var first = in.isEmpty() ? null : in.iterator().next();
    var added =
        users.add(
            new UserAdmin.Newcomer(
                name,
                login,
                email,
                mobile,
                given,
                List.copyOf(in),
                first,
                language,
                way == Way.MAIL && email.isEmpty() ? Way.LINK : way),
            actor);
    if (manager && first != null) members.put(first, added.id(), true, null, actor);
    return new Done(State.ADDED, added.login(), added.pass());
  }

  private @Nullable String known(String login, String email) {
    var which =
        (login.isEmpty() ? noCondition() : lower(APP_USER.LOGIN).eq(small(login)))
            .or(email.isEmpty() ? noCondition() : lower(APP_USER.EMAIL).eq(small(email)));
    if (login.isEmpty() && email.isEmpty()) return null;
    return db.select(APP_USER.LOGIN)
        .from(APP_USER)
        .where(which, APP_USER.DELETED_AT.isNull())
        .limit(1)
        .fetchOne(APP_USER.LOGIN);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
