package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.platform.setup.DataDirectory;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Sets passwords; the file with the initial one goes when it no longer holds. */
@Component
class StoredPasswords {

  private static final String INITIAL = "initial-admin-password";

  private final DSLContext db;
  private final Passwords passwords;
  private final Callers callers;
  private final DataDirectory data;
  private final Clock clock;

  StoredPasswords(
      DSLContext db, Passwords passwords, Callers callers, DataDirectory data, Clock clock) {
    this.db = db;
    this.passwords = passwords;
    this.callers = callers;
    this.data = data;
    this.clock = clock;
  }

  void set(long userId, String password, boolean mustChange) {
    var login =
        db.update(APP_USER)
            .set(APP_USER.PASSWORD_HASH, passwords.hash(password))
            .set(APP_USER.MUST_CHANGE_PASSWORD, mustChange)
            .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
            .set(APP_USER.UPDATED_AT, clock.instant())
            .where(APP_USER.ID.eq(userId))
            .returning(APP_USER.LOGIN)
            .fetchSingle(APP_USER.LOGIN);
    callers.userChanged(userId);
    if (login.equals(InitialAdministrator.LOGIN)) {
      data.deleteSecret(INITIAL);
    }
  }

  void writeInitial(String password) {
    data.writeSecret(INITIAL, password + System.lineSeparator());
  }
}
