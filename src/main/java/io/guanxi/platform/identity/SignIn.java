package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Name, e-mail or mobile, and a password: the same answer, in the same time, whatever is wrong. */
@Component
@EnableConfigurationProperties(SignInProperties.class)
class SignIn {

  static final String WAY = "password";

  private static final Logger log = LoggerFactory.getLogger(SignIn.class);

  private final UserDirectory directory;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final SecurityPolicy policy;
  private final SignInDone done;

  SignIn(
      UserDirectory directory,
      Passwords passwords,
      SignInAttempts attempts,
      SecurityPolicy policy,
      SignInDone done) {
    this.directory = directory;
    this.passwords = passwords;
    this.attempts = attempts;
    this.policy = policy;
    this.done = done;
  }

  /** Where a sign-in comes from. */
  record Place(String address, String device) {}

  /**
   * Opens a session, or asks for the second step.
   *
   * @param emergency the door that stays open to administrators where only providers count
   */
  SignInDone.Result signIn(
      @Nullable String name, @Nullable String password, boolean emergency, Place place) {
    boolean closed = !policy.get().passwordSignIn();
    if (closed && !emergency) throw Problem.forbidden("password-sign-in-off");
    if (name == null || password == null || password.length() > 4 * PasswordPolicy.LONGEST) {
      throw refused();
    }
    var user = directory.findForSignIn(name.strip());
    var account =
        attempts.account(
            user == null
                ? name.strip().toLowerCase(Locale.ROOT)
                : user.get(APP_USER.ID).toString());
    var address = attempts.address(place.address());
    attempts.count(List.of(account, address));
    var hash = user == null ? null : user.get(APP_USER.PASSWORD_HASH);
    if (!passwords.matches(password, hash)
        || user == null
        || (closed && !List.of(user.get(APP_USER.ROLES)).contains(Roles.ADMINISTRATOR))) {
      log.info("A sign-in from {} was refused", place.address());
      done.refused(user == null ? null : user.get(APP_USER.ID), WAY, place);
      throw refused();
    }
    attempts.forgive(account);
    attempts.takeBack(address);
    return done.firstStep(user.get(APP_USER.ID), closed ? "emergency" : WAY, place);
  }

  private static Problem refused() {
    return Problem.of(401, "bad-credentials");
  }
}
