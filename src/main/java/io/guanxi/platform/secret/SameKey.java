package io.guanxi.platform.secret;

import static io.guanxi.tables.Tables.SECRET_KEY_CHECK;

import io.guanxi.platform.setup.StartFailure;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Lets no node start whose key is another than the one with which its database was sealed: it could
 * neither send mail nor check codes, and what it sealed the others could not open.
 */
@Component
class SameKey implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(SameKey.class);
  private static final String KNOWN = "guanxi";

  private final DSLContext db;
  private final Vault vault;
  private final boolean acceptAnother;

  SameKey(DSLContext db, Vault vault, SecretProperties properties) {
    this.db = db;
    this.vault = vault;
    this.acceptAnother = properties.acceptNewSecretKey();
  }

  /**
   * @throws StartFailure when it is another key and nobody said that it is meant to be
   */
  @Override
  public void afterSingletonsInstantiated() {
    db.insertInto(SECRET_KEY_CHECK)
        .set(SECRET_KEY_CHECK.SEALED, vault.seal(KNOWN))
        .onConflictDoNothing()
        .execute();
    if (isSame()) return;
    if (!acceptAnother) {
      throw new StartFailure(
          "the secrets in this database were sealed with another key. Give the same"
              + " guanxi.secret-key to every node, or put back data/secret.key; if that key is lost,"
              + " start once with --guanxi.accept-new-secret-key=true and enter the secrets again.");
    }
    db.update(SECRET_KEY_CHECK).set(SECRET_KEY_CHECK.SEALED, vault.seal(KNOWN)).execute();
    log.warn("A new key is in use: secrets that the earlier one sealed have to be entered again");
  }

  private boolean isSame() {
    try {
      return vault
          .open(db.select(SECRET_KEY_CHECK.SEALED).from(SECRET_KEY_CHECK).fetchSingle().value1())
          .equals(KNOWN);
    } catch (IllegalStateException another) {
      return false;
    }
  }
}
