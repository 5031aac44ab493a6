package io.guanxi.platform.identity.factor;

import static io.guanxi.tables.Tables.RECOVERY_CODE;

import io.guanxi.platform.secret.Vault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Ten codes to be kept on paper, each good once. Fifty random bits each are few enough to be
 * guessed from a stolen table, so they are kept as signatures made with a key that is not in it.
 */
@Component
public class RecoveryCodes {

  static final int COUNT = 10;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext db;
  private final Vault vault;

  RecoveryCodes(DSLContext db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** New ones instead of those there were; shown this once. */
  public List<String> renew(long user) {
    remove(user);
    var codes = Stream.generate(RecoveryCodes::code).distinct().limit(COUNT).toList();
    for (var code : codes) {
      db.insertInto(RECOVERY_CODE)
          .set(RECOVERY_CODE.USER_ID, user)
          .set(RECOVERY_CODE.HASH, hash(user, code))
          .execute();
    }
    return codes;
  }

  /** Whether it was one of the user's and unused; it is used now. */
  public boolean use(long user, String code, Instant now) {
    return db.update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, now)
            .where(
                RECOVERY_CODE.USER_ID.eq(user),
                RECOVERY_CODE.HASH.eq(hash(user, code)),
                RECOVERY_CODE.USED_AT.isNull())
            .execute()
        == 1;
  }

  public int left(long user) {
    return db.fetchCount(
        RECOVERY_CODE, RECOVERY_CODE.USER_ID.eq(user), RECOVERY_CODE.USED_AT.isNull());
  }

  public void remove(long user) {
    db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USER_ID.eq(user)).execute();
  }

  private byte[] hash(long user, String code) {
    var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return vault.sign(("recovery " + user + " " + plain).getBytes(StandardCharsets.UTF_8));
  }

  private static String code() {
    var letters =
        RANDOM
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(i -> LETTERS.substring(i, i + 1))
            .collect(Collectors.joining());
    return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
  }
}
