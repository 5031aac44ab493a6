package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.setup.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Three ways to let somebody in: a letter, a link or a picture of it, a password for once. */
@Component
public class Invited {

  private final Links links;
  private final StoredPasswords passwords;
  private final Sessions sessions;
  private final Tokens tokens;
  private final SignInSteps steps;
  private final WebAddress address;
  private final AccountMail mail;
  private final AuditTrail trail;

  Invited(
      Links links,
      StoredPasswords passwords,
      Sessions sessions,
      Tokens tokens,
      SignInSteps steps,
      WebAddress address,
      AccountMail mail,
      AuditTrail trail) {
    this.links = links;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tokens = tokens;
    this.steps = steps;
    this.address = address;
    this.mail = mail;
    this.trail = trail;
  }

  /** How somebody is let in. */
  public enum Way {
    MAIL,
    LINK,
    PASSWORD
  }

  /**
   * What to hand on, this once.
   *
   * @param path below the address of the site, of a link
   * @param url the same with the configured address; null when none is configured
   */
  public record Pass(
      @Nullable String path,
      @Nullable String url,
      @Nullable Instant endsAt,
      @Nullable String password) {

    @Override
    public String toString() {
      return "Pass";
    }
  }

  /** Whether letters can be sent with links in them. */
  boolean canMail() {
    return mail.isReady() && address.configured() != null;
  }

  /** For somebody who is new; inside the transaction. */
  Pass invite(long user, boolean hasEmail, Way way, Actor actor) {
    var pass = pass(Links.INVITE, "invitation", user, hasEmail, way, actor);
    note("user.invited", user, way, actor);
    return pass;
  }

  /** For somebody who cannot get in any more: sessions and tokens end. */
  Pass reset(long user, boolean hasEmail, Way way, Actor actor) {
    var pass = pass(Links.RESET, "password-reset", user, hasEmail, way, actor);
    if (way == Way.PASSWORD) shutOut(user);
    note("password.reset", user, way, actor);
    return pass;
  }

  /** Ends whatever lets in somebody. */
  void shutOut(long user) {
    sessions.endAllOf(user, null);
    tokens.endAllOf(user);
    steps.endAllOf(user);
  }

  private Pass pass(
      String kind, String template, long user, boolean hasEmail, Way way, Actor actor) {
    if (way == Way.PASSWORD) {
      var password = Secret.password();
      links.voidAllOf(user);
      passwords.set(user, password, true);
      return new Pass(null, null, null, password);
    }
    var site = address.configured();
    if (way == Way.MAIL) {
      if (!mail.isReady()) throw Problem.conflict("no-mail-server");
      if (site == null) throw Problem.conflict("no-base-url");
      if (!hasEmail) throw Problem.invalid(List.of(FieldError.of("email", "required")));
    }
    var link = links.make(kind, user, actor.id());
    var url = site == null ? null : site + link.path();
    if (way == Way.MAIL && url != null) {
      mail.send(template, user, url, link.endsAt(), actor.name());
      return new Pass(null, null, link.endsAt(), null);
    }
    return new Pass(link.path(), url, link.endsAt(), null);
  }

  private void note(String action, long user, Way way, Actor actor) {
    trail.note(AuditEvent.of(action, actor).on("user", user).with(Map.of("way", way.name())));
  }
}
