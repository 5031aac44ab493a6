package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.identity.oidc.OidcSignIn;
import io.guanxi.platform.identity.oidc.Provider;
import io.guanxi.platform.identity.oidc.ProviderFailure;
import io.guanxi.platform.identity.oidc.Providers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes identity providers, which is for who could give every role himself. */
@Component
class ProviderAdmin {

  private final Providers providers;
  private final OidcSignIn oidc;
  private final Grants grants;
  private final SecurityPolicy policy;
  private final AuditTrail trail;

  ProviderAdmin(
      Providers providers,
      OidcSignIn oidc,
      Grants grants,
      SecurityPolicy policy,
      AuditTrail trail) {
    this.providers = providers;
    this.oidc = oidc;
    this.grants = grants;
    this.policy = policy;
    this.trail = trail;
  }

  /** What is asked for; a null secret leaves the one there is. */
  record Wish(
      @Nullable Long version,
      @Nullable String name,
      @Nullable Boolean enabled,
      @Nullable String issuer,
      @Nullable String clientId,
      @Nullable String clientSecret,
      @Nullable String scopes,
      @Nullable String authorizationEndpoint,
      @Nullable String tokenEndpoint,
      @Nullable String jwksUri,
      @Nullable String groupsClaim,
      @Nullable Map<String, List<String>> roleMap,
      @Nullable List<String> defaultRoles,
      @Nullable Boolean createsUsers,
      @Nullable Boolean vouchesFactor,
      @Nullable Boolean ownNetwork) {

    @Override
    public String toString() {
      return "Wish";
    }
  }

  List<Provider> all() {
    return providers.all();
  }

  @Nullable Provider find(long id) {
    return providers.find(id);
  }

  @Transactional
  public Provider add(Wish wish, Actor actor) {
    requireOverAll(actor);
    var id = providers.add(checked(0, wish), blank(wish.clientSecret()), actor.id());
    var made = Objects.requireNonNull(providers.find(id));
    trail.note(AuditEvent.of("provider.added", actor).on("provider", id).with(told(made)));
    return made;
  }

  @Transactional
  public Provider change(long id, Wish wish, Actor actor) {
    requireOverAll(actor);
    var before = providers.find(id);
    if (before == null) throw Problem.notFound();
    var wanted = checked(id, wish);
    if (!wanted.enabled()) requireAnother(id);
    if (!providers.change(wanted, blank(wish.clientSecret()), actor.id())) {
      throw Problem.conflict("stale-version");
    }
    var after = Objects.requireNonNull(providers.find(id));
    trail.note(
        AuditEvent.of("provider.changed", actor)
            .on("provider", id)
            .with(Map.of("before", told(before), "after", told(after))));
    return after;
  }

  @Transactional
  public void remove(long id, Actor actor) {
    var before = providers.find(id);
    if (before == null) throw Problem.notFound();
    requireAnother(id);
    providers.remove(id);
    trail.note(AuditEvent.of("provider.removed", actor).on("provider", id).with(told(before)));
  }

  /** Null when it works. */
  @Nullable String check(Provider provider) {
    try {
      oidc.check(provider);
      return null;
    } catch (ProviderFailure e) {
      return e.getMessage();
    }
  }

  /** Where only providers count, the last one stays. */
  private void requireAnother(long but) {
    boolean another = providers.enabled().stream().anyMatch(p -> p.id() != but);
    if (!another && !policy.get().passwordSignIn()) throw Problem.conflict("no-provider-left");
  }

  /** A provider says who people are, administrators too: who sets it up can become any of them. */
  private void requireOverAll(Actor actor) {
    grants.requireOver(actor, Set.of(Roles.ADMINISTRATOR));
  }

  private Provider checked(long id, Wish wish) {
    var errors = new ArrayList<FieldError>();
    required(errors, "name", wish.name());
    required(errors, "issuer", wish.issuer());
    required(errors, "clientId", wish.clientId());
    address(errors, "issuer", wish.issuer());
    address(errors, "authorizationEndpoint", wish.authorizationEndpoint());
    address(errors, "tokenEndpoint", wish.tokenEndpoint());
    address(errors, "jwksUri", wish.jwksUri());
    if (!errors.isEmpty()) throw Problem.invalid(errors);
    var map = wish.roleMap() == null ? Map.<String, List<String>>of() : wish.roleMap();
    var defaults = wish.defaultRoles() == null ? List.<String>of() : wish.defaultRoles();
    var roles = new HashSet<>(defaults);
    map.values().forEach(roles::addAll);
    grants.requireKnown(roles);
    var scopes = blank(wish.scopes());
    return new Provider(
        id,
        wish.version() == null ? 0 : wish.version(),
        text(wish.name()),
        !Boolean.FALSE.equals(wish.enabled()),
        text(wish.issuer()),
        text(wish.clientId()),
        false,
        scopes == null ? "openid profile email" : scopes,
        blank(wish.authorizationEndpoint()),
        blank(wish.tokenEndpoint()),
        blank(wish.jwksUri()),
        blank(wish.groupsClaim()),
        map,
        defaults,
        Boolean.TRUE.equals(wish.createsUsers()),
        Boolean.TRUE.equals(wish.vouchesFactor()),
        Boolean.TRUE.equals(wish.ownNetwork()));
  }

  private static void required(List<FieldError> errors, String field, @Nullable String value) {
    if (blank(value) == null) errors.add(FieldError.of(field, "required"));
  }

  private static void address(List<FieldError> errors, String field, @Nullable String value) {
    var text = blank(value);
    if (text == null) return;
    try {
      var url = new URI(text);
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && url.getUserInfo() == null) return;
    } catch (URISyntaxException e) {
      // said below
    }
    errors.add(FieldError.of(field, "not-a-url"));
  }

  private static Map<String, Object> told(Provider provider) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", provider.name());
    out.put("enabled", provider.enabled());
    out.put("issuer", provider.issuer());
    out.put("clientId", provider.clientId());
    out.put("roleMap", provider.roleMap());
    out.put("defaultRoles", provider.defaultRoles());
    out.put("createsUsers", provider.createsUsers());
    out.put("vouchesFactor", provider.vouchesFactor());
    out.put("ownNetwork", provider.ownNetwork());
    return out;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static @Nullable String blank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
