package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.SignIn.Place;
import io.guanxi.platform.setup.Company;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The other end of a link: somebody chooses a password and is in. */
@Component
class Accepting {

  private static final Map<String, String> SPOKEN = Map.of("zh", "zh-CN", "en", "en");

  private final Links links;
  private final UserDirectory directory;
  private final Users users;
  private final StoredPasswords passwords;
  private final Invited invited;
  private final SignInAttempts attempts;
  private final SignInDone done;
  private final CallerStore callers;
  private final Company company;
  private final AuditTrail trail;

  Accepting(
      Links links,
      UserDirectory directory,
      Users users,
      StoredPasswords passwords,
      Invited invited,
      SignInAttempts attempts,
      SignInDone done,
      CallerStore callers,
      Company company,
      AuditTrail trail) {
    this.links = links;
    this.directory = directory;
    this.users = users;
    this.passwords = passwords;
    this.invited = invited;
    this.attempts = attempts;
    this.done = done;
    this.callers = callers;
    this.company = company;
    this.trail = trail;
  }

  /**
   * What a link is good for.
   *
   * @param state {@code open}, {@code used}, {@code ended}, {@code void} or {@code unknown}
   * @param login whose it is; null unless it is open
   */
  record View(
      String state,
      @Nullable String kind,
      @Nullable String login,
      @Nullable String name,
      String company) {}

  View look(@Nullable String secret, Place place) {
    var found = find(secret, place);
    if (found == null) return new View("unknown", null, null, null, company.name());
    var user = directory.findActive(found.user());
    if (user == null || found.state() != Links.State.OPEN) {
      var state = found.state() == Links.State.OPEN ? Links.State.VOID : found.state();
      return new View(
          state.name().toLowerCase(Locale.ROOT), found.kind(), null, null, company.name());
    }
    return new View(
        "open", found.kind(), user.get(APP_USER.LOGIN), user.get(APP_USER.NAME), company.name());
  }

  /**
   * Sets the password; whatever let in before ends. Users with a second factor still show it.
   *
   * @param read the language of the page; who is new goes on in it
   */
  @Transactional(noRollbackFor = Problem.class)
  public SignInDone.Result accept(
      @Nullable String secret, @Nullable String password, Locale read, Place place) {
    var found = find(secret, place);
    if (found == null) throw Problem.of(410, "link-unknown");
    switch (found.state()) {
      case USED -> throw Problem.of(410, "link-used");
      case ENDED -> throw Problem.of(410, "link-ended");
      case VOID -> throw Problem.of(410, "link-void");
      case OPEN -> {
        // goes on below
      }
    }
    var user = directory.findActive(found.user());
    if (user == null) throw Problem.of(410, "link-void");
    PasswordPolicy.check(
        "password", Objects.requireNonNullElse(password, ""), user.get(APP_USER.LOGIN));
    if (!links.use(found.id())) throw Problem.of(410, "link-used");
    passwords.set(found.user(), Objects.requireNonNull(password), false);
    invited.shutOut(found.user());
    var isNew = found.kind().equals(Links.INVITE);
    if (isNew && SPOKEN.containsKey(read.getLanguage()))
      users.speak(found.user(), SPOKEN.get(read.getLanguage()));
    var action = isNew ? "invitation.accepted" : "password.reset-used";
    trail.note(
        AuditEvent.of(action, callers.actor(user, Origin.UI, null)).on("user", found.user()));
    return done.firstStep(found.user(), found.kind(), place);
  }

  private Links.@Nullable Found find(@Nullable String secret, Place place) {
    var address = attempts.address(place.address());
    attempts.count(List.of(address));
    var found = secret == null || secret.length() > 100 ? null : links.find(secret);
    if (found != null) attempts.takeBack(address);
    return found;
  }
}
