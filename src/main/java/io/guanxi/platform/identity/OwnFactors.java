package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.factor.RecoveryCodes;
import io.guanxi.platform.identity.factor.SecondFactors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a user's own second factors have in common: a password before they change, recovery codes
 * with the first, and other sessions that end when one is gone.
 */
@Component
class OwnFactors {

  private final UserDirectory directory;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final SecondFactors factors;
  private final RecoveryCodes codes;
  private final Sessions sessions;
  private final Callers callers;

  OwnFactors(
      UserDirectory directory,
      Passwords passwords,
      SignInAttempts attempts,
      SecondFactors factors,
      RecoveryCodes codes,
      Sessions sessions,
      Callers callers) {
    this.directory = directory;
    this.passwords = passwords;
    this.attempts = attempts;
    this.factors = factors;
    this.codes = codes;
    this.sessions = sessions;
    this.callers = callers;
  }

  /** Who sits at somebody else's unlocked computer does not know it. */
  record Proof(@Nullable String password) {
    @Override
    public String toString() {
      return "Proof";
    }
  }

  /**
   * Users without a password, who come through a provider, have none to show. A wrong one is
   * counted: a transaction around this must not be rolled back by a {@link Problem}.
   */
  void requireProof(Caller caller, Proof proof) {
    var user = directory.find(caller.actor().id());
    if (user == null) throw Problem.of(401, "unauthenticated");
    var hash = user.get(APP_USER.PASSWORD_HASH);
    if (hash == null) return;
    var account = attempts.account("change " + caller.actor().id());
    attempts.count(List.of(account));
    var password = proof.password();
    if (password == null
        || password.length() > 4 * PasswordPolicy.LONGEST
        || !passwords.matches(password, hash)) {
      throw Problem.invalid(List.of(FieldError.of("password", "wrong-password")));
    }
    attempts.forgive(account);
  }

  boolean isNone(long user) {
    return factors.waysOf(user).isEmpty();
  }

  /** To be called when a factor was added: recovery codes when it is the first. */
  List<String> added(Caller caller, boolean first) {
    var user = caller.actor().id();
    callers.userChanged(user);
    sessions.endAllOf(user, caller.sessionId());
    return first ? codes.renew(user) : List.of();
  }

  void removed(Caller caller) {
    var user = caller.actor().id();
    if (isNone(user)) codes.remove(user);
    callers.userChanged(user);
    sessions.endAllOf(user, caller.sessionId());
  }
}
