package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.SignIn.Place;
import io.guanxi.platform.setup.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A letter to who forgot the password. The answer is given before anything is looked up, so that
 * neither it nor its time tells whether there is such a user.
 */
@Component
class Forgotten {

  private static final Logger log = LoggerFactory.getLogger(Forgotten.class);

  private final UserDirectory directory;
  private final SignInAttempts attempts;
  private final Links links;
  private final WebAddress address;
  private final AccountMail mail;
  private final TransactionTemplate transaction;
  private final AuditTrail trail;

  Forgotten(
      UserDirectory directory,
      SignInAttempts attempts,
      Links links,
      WebAddress address,
      AccountMail mail,
      TransactionTemplate transaction,
      AuditTrail trail) {
    this.directory = directory;
    this.attempts = attempts;
    this.links = links;
    this.address = address;
    this.mail = mail;
    this.transaction = transaction;
    this.trail = trail;
  }

  /** Completed when the letter is on its way, or nobody gets one. */
  CompletableFuture<Void> ask(@Nullable String name, Place place) {
    if (name == null || name.isBlank() || name.length() > 320) {
      throw Problem.badRequest("bad-parameter", "login");
    }
    var asked = name.strip();
    var account = attempts.account("forgotten " + asked.toLowerCase(Locale.ROOT));
    attempts.count(List.of(account, attempts.address(place.address())));
    return CompletableFuture.runAsync(
            () -> transaction.executeWithoutResult(status -> send(asked, place)))
        .exceptionally(
            failure -> {
              log.error("A letter to reset a password was not written", failure);
              return null;
            });
  }

  private void send(String name, Place place) {
    var site = address.configured();
    var user = directory.findForSignIn(name);
    if (user == null || site == null || !mail.isReady()) return;
    if (user.get(APP_USER.EMAIL) == null) return;
    long id = user.get(APP_USER.ID);
    var link = links.make(Links.RESET, id, null);
    mail.send("password-reset", id, site + link.path(), link.endsAt(), "");
    trail.note(
        AuditEvent.of("password.reset-asked", null)
            .on("user", id)
            .with(Map.of("address", place.address())));
  }
}
