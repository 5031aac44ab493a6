package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;

import io.guanxi.platform.access.RoleAssignments;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.identity.factor.SecondFactors;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The way back in for who can start programs on the server: {@code reset-admin}. */
@Component
public class ResetAdministrator {

  public static final String COMMAND = "reset-admin";

  private final DSLContext db;
  private final StoredPasswords stored;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final RoleAssignments roles;

  ResetAdministrator(
      DSLContext db,
      StoredPasswords stored,
      Sessions sessions,
      SecondFactors factors,
      RoleAssignments roles) {
    this.db = db;
    this.stored = stored;
    this.sessions = sessions;
    this.factors = factors;
    this.roles = roles;
  }

  /** Resets, and tells whoever sits at the terminal. */
  public void run() {
    System.out.println(
        "\n  Sign in as " + InitialAdministrator.LOGIN + " with the password " + reset() + "\n");
  }

  /**
   * Makes the first administrator one again, with a new password, to be changed at once, and no
   * second factor; all his sessions end.
   */
  String reset() {
    var id =
        db.update(APP_USER)
            .set(APP_USER.ACTIVE, true)
            .setNull(APP_USER.DELETED_AT)
            .where(lower(APP_USER.LOGIN).eq(InitialAdministrator.LOGIN))
            .returning(APP_USER.ID)
            .fetchSingle(APP_USER.ID);
    var password = Secret.password();
    stored.set(id, password, true);
    factors.reset(id);
    roles.assign(id, Set.of(Roles.ADMINISTRATOR), null);
    sessions.endAllOf(id, null);
    return password;
  }
}
