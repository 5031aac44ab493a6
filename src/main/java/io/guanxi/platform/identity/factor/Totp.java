package io.guanxi.platform.identity.factor;

import static io.guanxi.tables.Tables.TOTP;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.guanxi.platform.secret.Vault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Codes of an authenticator app: six digits every 30 seconds (RFC 6238, SHA-1, which is what the
 * apps know). The code before and the one after count too; none counts twice.
 */
@Component
public class Totp {

  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final DSLContext db;
  private final Vault vault;

  Totp(DSLContext db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** What an app is given: typed in, or read from a picture of the URI. */
  public record Offer(String secret, String uri) {}

  public boolean isOn(long user) {
    return db.fetchExists(TOTP, TOTP.USER_ID.eq(user), TOTP.CONFIRMED_AT.isNotNull());
  }

  /** A new secret that counts once a code of it was shown; replaces one that never did. */
  public Offer offer(long user, String issuer, String account, Instant now) {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    db.insertInto(TOTP)
        .set(TOTP.USER_ID, user)
        .set(TOTP.SECRET, sealed(bytes))
        .set(TOTP.CREATED_AT, now)
        .onConflict(TOTP.USER_ID)
        .doUpdate()
        .set(TOTP.SECRET, sealed(bytes))
        .set(TOTP.CREATED_AT, now)
        .where(TOTP.CONFIRMED_AT.isNull())
        .execute();
    var secret = Base32.encode(bytes);
    var label = encoded(issuer) + ":" + encoded(account);
    return new Offer(
        secret,
        "otpauth://totp/"
            + label
            + "?secret="
            + secret
            + "&issuer="
            + encoded(issuer)
            + "&algorithm=SHA1&digits="
            + DIGITS
            + "&period="
            + STEP_SECONDS);
  }

  /** Whether it was a code of the offer, which counts from now on. */
  public boolean confirm(long user, String code, Instant now) {
    long step = matchingStep(user, code, now, false);
    return step > 0
        && db.update(TOTP)
                .set(TOTP.CONFIRMED_AT, now)
                .set(TOTP.LAST_STEP, step)
                .where(TOTP.USER_ID.eq(user), TOTP.CONFIRMED_AT.isNull())
                .execute()
            == 1;
  }

  /** Whether the code is right and was not used before; it is used now. */
  public boolean use(long user, String code, Instant now) {
    long step = matchingStep(user, code, now, true);
    return step > 0
        && db.update(TOTP)
                .set(TOTP.LAST_STEP, step)
                .where(TOTP.USER_ID.eq(user), TOTP.LAST_STEP.lt(step))
                .execute()
            == 1;
  }

  public boolean remove(long user) {
    return db.deleteFrom(TOTP).where(TOTP.USER_ID.eq(user)).execute() > 0;
  }

  /** 0 when no step near this moment has the code. */
  private long matchingStep(long user, String code, Instant now, boolean confirmed) {
    var digits = code.replaceAll("[\\s-]", "");
    var condition = confirmed ? TOTP.CONFIRMED_AT.isNotNull() : TOTP.CONFIRMED_AT.isNull();
    var sealed =
        db.select(TOTP.SECRET)
            .from(TOTP)
            .where(TOTP.USER_ID.eq(user), condition)
            .fetchOne(TOTP.SECRET);
    if (sealed == null || digits.length() != DIGITS) return 0;
    var secret = Base64.getDecoder().decode(vault.open(sealed));
    var key = new SecretKeySpec(secret, codes.getAlgorithm());
    long found = 0;
    for (int off = -1; off <= 1; off++) {
      var moment = now.plusSeconds((long) off * STEP_SECONDS);
      if (isEqual(codeAt(key, moment), digits)) {
        found = Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
      }
    }
    return found;
  }

  private String codeAt(SecretKeySpec key, Instant moment) {
    try {
      return codes.generateOneTimePasswordString(key, moment);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sealed(byte[] secret) {
    return vault.seal(Base64.getEncoder().encodeToString(secret));
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
