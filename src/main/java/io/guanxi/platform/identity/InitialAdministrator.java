package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.StartFailure;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first user of an empty installation, without whom nobody could sign in. */
@Component
class InitialAdministrator implements SmartInitializingSingleton {

  static final String LOGIN = "admin";

  private static final Logger log = LoggerFactory.getLogger(InitialAdministrator.class);

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
    var password = given == null || given.isBlank() ? Secret.password() : accepted(given);
    var roles = Set.of(Roles.ADMINISTRATOR);
    var id = users.create(new NewUser(LOGIN, LOGIN, null, null, null, random, roles, null, null));
    stored.set(id, password, random);
    if (random) {
      stored.writeInitial(password);
    }
  }

  /** Whoever sets it for a machine may have it easy, and is told. */
  private static String accepted(String password) {
    var refusal = PasswordPolicy.refusal(password, LOGIN);
    if (PasswordPolicy.TOO_COMMON.equals(refusal)) {
      log.warn("The password in GUANXI_ADMIN_PASSWORD is easy to guess; please change it.");
    } else if (refusal != null) {
      throw new StartFailure(
          "the password in GUANXI_ADMIN_PASSWORD must have 8 to 128 characters.");
    }
    return password;
  }
}
