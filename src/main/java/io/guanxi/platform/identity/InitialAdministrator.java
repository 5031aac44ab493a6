package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.platform.access.Roles;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first user of an empty installation, without whom nobody could sign in. */
@Component
class InitialAdministrator implements SmartInitializingSingleton {

  static final String LOGIN = "admin";

  /** Two nodes may start at once. */
  private static final long TURN = 0x6775616e7869L;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Users users;
  private final StoredPasswords stored;
  private final @Nullable String given;

  InitialAdministrator(
      DSLContext db,
      TransactionTemplate transaction,
      Users users,
      StoredPasswords stored,
      @Value("${guanxi.admin.password:#{null}}") @Nullable String given) {
    this.db = db;
    this.transaction = transaction;
    this.users = users;
    this.stored = stored;
    this.given = given;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          db.fetch("SELECT pg_advisory_xact_lock({0})", TURN);
          if (!db.fetchExists(APP_USER)) {
            create();
          }
        });
  }

  private void create() {
    boolean random = given == null || given.isBlank();
    var password = given == null || given.isBlank() ? Secret.password() : given;
    users.create(
        new NewUser(
            LOGIN, LOGIN, null, null, password, random, Set.of(Roles.ADMINISTRATOR), null, null));
    if (random) {
      stored.writeInitial(password);
    }
  }
}
