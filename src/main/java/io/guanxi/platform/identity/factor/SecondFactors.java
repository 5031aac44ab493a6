package io.guanxi.platform.identity.factor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody can show besides a password. */
@Component
public class SecondFactors {

  public static final String TOTP = "totp";
  public static final String PASSKEY = "passkey";
  public static final String RECOVERY = "recovery";

  private final Totp totp;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;

  SecondFactors(Totp totp, Passkeys passkeys, RecoveryCodes codes) {
    this.totp = totp;
    this.passkeys = passkeys;
    this.codes = codes;
  }

  /** Empty when a password is enough for this user. */
  public List<String> waysOf(long user) {
    var ways = new ArrayList<String>();
    if (totp.isOn(user)) ways.add(TOTP);
    if (passkeys.hasAny(user)) ways.add(PASSKEY);
    if (!ways.isEmpty() && codes.left(user) > 0) ways.add(RECOVERY);
    return List.copyOf(ways);
  }

  /** The way by which the typed code is right, or an empty text. */
  @Transactional
  public String use(long user, String code, Instant now) {
    if (totp.use(user, code, now)) return TOTP;
    return codes.use(user, code, now) ? RECOVERY : "";
  }

  /** Takes all away, recovery codes too; whether there was any. */
  @Transactional
  public boolean reset(long user) {
    boolean had = !waysOf(user).isEmpty();
    totp.remove(user);
    passkeys.removeAll(user);
    codes.remove(user);
    return had;
  }
}
