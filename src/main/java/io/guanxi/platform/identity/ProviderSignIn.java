package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.OIDC_LINK;
import static org.jooq.impl.DSL.lower;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.RoleAssignments;
import io.guanxi.platform.identity.SignIn.Place;
import io.guanxi.platform.identity.oidc.OidcSignIn.Identity;
import io.guanxi.platform.identity.oidc.Provider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which user an identity at a provider is; made on the spot where the provider may do that. */
@Component
class ProviderSignIn {

  static final String WAY = "oidc";

  private final DSLContext db;
  private final UserDirectory directory;
  private final Users users;
  private final Logins logins;
  private final Grants grants;
  private final RoleAssignments assignments;
  private final SignInDone done;
  private final SharedTime time;
  private final AuditTrail trail;

  ProviderSignIn(
      DSLContext db,
      UserDirectory directory,
      Users users,
      Logins logins,
      Grants grants,
      RoleAssignments assignments,
      SignInDone done,
      SharedTime time,
      AuditTrail trail) {
    this.db = db;
    this.directory = directory;
    this.users = users;
    this.logins = logins;
    this.grants = grants;
    this.assignments = assignments;
    this.done = done;
    this.time = time;
    this.trail = trail;
  }

  @Transactional
  public SignInDone.Result signIn(Identity identity, Place place) {
    var provider = identity.provider();
    var user = linked(identity);
    if (user == null) user = byEmail(identity);
    if (user == null && provider.createsUsers()) user = created(identity);
    if (user == null) throw Problem.forbidden("provider-user-unknown");
    if (directory.findActive(user) == null) throw Problem.forbidden("provider-user-inactive");
    followGroups(user, identity);
    return provider.vouchesFactor()
        ? done.open(user, WAY, true, place)
        : done.firstStep(user, WAY, place);
  }

  private @Nullable Long linked(Identity identity) {
    return db.select(OIDC_LINK.USER_ID)
        .from(OIDC_LINK)
        .join(APP_USER)
        .on(APP_USER.ID.eq(OIDC_LINK.USER_ID))
        .where(
            OIDC_LINK.PROVIDER_ID.eq(identity.provider().id()),
            OIDC_LINK.SUBJECT.eq(identity.subject()),
            APP_USER.DELETED_AT.isNull())
        .fetchOne(OIDC_LINK.USER_ID);
  }

  /** Only by an address that the provider has made sure of. */
  private @Nullable Long byEmail(Identity identity) {
    var email = identity.email();
    if (email == null || !identity.emailVerified()) return null;
    var user =
        db.select(APP_USER.ID)
            .from(APP_USER)
            .where(
                lower(APP_USER.EMAIL).eq(email.toLowerCase(Locale.ROOT)),
                APP_USER.DELETED_AT.isNull(),
                APP_USER.SERVICE.isFalse())
            .fetchOne(APP_USER.ID);
    if (user != null) link(user, identity, "provider.linked");
    return user;
  }

  private long created(Identity identity) {
    var email = identity.emailVerified() ? identity.email() : null;
    var name = identity.name() == null || identity.name().isBlank() ? email : identity.name();
    var called = name == null ? "user" : name.strip();
    var login = logins.chosen(null, email, called);
    var roles = grants.existing(mapped(identity, Set.copyOf(identity.provider().defaultRoles())));
    var user =
        users.create(new NewUser(login, called, email, null, null, false, roles, null, null));
    link(user, identity, "user.created");
    return user;
  }

  private void link(long user, Identity identity, String action) {
    db.insertInto(OIDC_LINK)
        .set(OIDC_LINK.PROVIDER_ID, identity.provider().id())
        .set(OIDC_LINK.SUBJECT, identity.subject())
        .set(OIDC_LINK.USER_ID, user)
        .set(OIDC_LINK.CREATED_AT, time.now())
        .execute();
    trail.note(
        AuditEvent.of(action, null)
            .on("user", user)
            .with(Map.of("provider", identity.provider().name())));
  }

  /** Where groups decide on roles they decide at each sign-in; the last administrator stays one. */
  private void followGroups(long user, Identity identity) {
    var provider = identity.provider();
    if (provider.groupsClaim() == null || provider.roleMap().isEmpty()) return;
    var after = grants.existing(mapped(identity, Set.copyOf(provider.defaultRoles())));
    try {
      assignments.assign(user, after, null);
    } catch (Problem last) {
      if (!last.code().equals("last-administrator")) throw last;
    }
  }

  private static Set<String> mapped(Identity identity, Set<String> otherwise) {
    Provider provider = identity.provider();
    var roles = new LinkedHashSet<String>();
    for (var group : identity.groups()) {
      roles.addAll(provider.roleMap().getOrDefault(group, List.of()));
    }
    return roles.isEmpty() ? otherwise : roles;
  }
}
