package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A user gives himself a new password; his other sessions end. */
@Component
class ChangePassword {

  private final UserDirectory directory;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final StoredPasswords stored;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Links links;
  private final AuditTrail trail;

  ChangePassword(
      UserDirectory directory,
      Passwords passwords,
      SignInAttempts attempts,
      StoredPasswords stored,
      Sessions sessions,
      Tokens tokens,
      Links links,
      AuditTrail trail) {
    this.directory = directory;
    this.passwords = passwords;
    this.attempts = attempts;
    this.stored = stored;
    this.sessions = sessions;
    this.tokens = tokens;
    this.links = links;
    this.trail = trail;
  }

  @Transactional(noRollbackFor = Problem.class)
  public void change(
      Caller caller, @Nullable String current, @Nullable String next, boolean endTokens) {
    var user = directory.find(caller.actor().id());
    if (user == null || current == null || next == null) {
      throw wrong();
    }
    var account = attempts.account("change " + user.get(APP_USER.ID));
    attempts.count(List.of(account));
    if (!passwords.matches(current, user.get(APP_USER.PASSWORD_HASH))) {
      throw wrong();
    }
    PasswordPolicy.check("next", next, user.get(APP_USER.LOGIN));
    if (next.equals(current)) {
      throw Problem.invalid(List.of(FieldError.of("next", "password-unchanged")));
    }
    attempts.forgive(account);
    stored.set(user.get(APP_USER.ID), next, false);
    sessions.endAllOf(user.get(APP_USER.ID), caller.sessionId());
    if (endTokens) tokens.endAllOf(user.get(APP_USER.ID));
    links.voidAllOf(user.get(APP_USER.ID));
    trail.note(
        AuditEvent.of("password.changed", caller.actor())
            .on("user", caller.actor().id())
            .with(Map.of("tokensEnded", endTokens)));
  }

  private static Problem wrong() {
    return Problem.invalid(List.of(FieldError.of("current", "wrong-password")));
  }
}
