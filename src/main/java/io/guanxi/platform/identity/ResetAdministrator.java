package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The way back in for who can start programs on the server: {@code reset-admin}. */
@Component
public class ResetAdministrator {

  public static final String COMMAND = "reset-admin";

  private final DSLContext db;
  private final StoredPasswords stored;
  private final Sessions sessions;

  ResetAdministrator(DSLContext db, StoredPasswords stored, Sessions sessions) {
    this.db = db;
    this.stored = stored;
    this.sessions = sessions;
  }

  /** Resets, and tells whoever sits at the terminal. */
  public void run() {
    System.out.println(
        "\n  Sign in as " + InitialAdministrator.LOGIN + " with the password " + reset() + "\n");
  }

  /** Gives the administrator a new password, to be changed at once, and ends all his sessions. */
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
    sessions.endAllOf(id, null);
    return password;
  }
}
