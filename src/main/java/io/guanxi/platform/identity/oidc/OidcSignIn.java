package io.guanxi.platform.identity.oidc;

import static io.guanxi.tables.Tables.OIDC_START;

import com.nimbusds.jwt.JWTClaimsSet;
import io.guanxi.platform.identity.Secret;
import io.guanxi.platform.secret.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The authorization code flow with PKCE, state and nonce; each start serves one end. */
@Component
public class OidcSignIn {

  /** Long enough for a second factor there, and for nodes whose clocks differ by ten minutes. */
  private static final Duration LIFE = Duration.ofMinutes(20);

  private final DSLContext db;
  private final Providers providers;
  private final Endpoints endpoints;
  private final ProviderCalls calls;
  private final Vault vault;
  private final JsonMapper json;

  OidcSignIn(
      DSLContext db,
      Providers providers,
      Endpoints endpoints,
      ProviderCalls calls,
      Vault vault,
      JsonMapper json) {
    this.db = db;
    this.providers = providers;
    this.endpoints = endpoints;
    this.calls = calls;
    this.vault = vault;
    this.json = json;
  }

  /**
   * A sign-in that begins.
   *
   * @param url where the browser goes now
   * @param browser what it has to show when it comes back
   */
  public record Start(String url, String browser) {}

  /** Whom the provider saw. */
  public record Identity(
      Provider provider,
      String subject,
      @Nullable String email,
      boolean emailVerified,
      @Nullable String name,
      List<String> groups) {}

  public Start start(Provider provider, String redirectUri, Instant now) throws ProviderFailure {
    var places = endpoints.of(provider);
    var state = Secret.random();
    var browser = Secret.random();
    var nonce = Secret.random();
    var verifier = Secret.random();
    db.insertInto(OIDC_START)
        .set(OIDC_START.STATE_HASH, Secret.hash(state))
        .set(OIDC_START.BROWSER_HASH, Secret.hash(browser))
        .set(OIDC_START.PROVIDER_ID, provider.id())
        .set(OIDC_START.NONCE, nonce)
        .set(OIDC_START.VERIFIER, vault.seal(verifier))
        .set(OIDC_START.REDIRECT_URI, redirectUri)
        .set(OIDC_START.ENDS_AT, now.plus(LIFE))
        .execute();
    var query = new LinkedHashMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", provider.clientId());
    query.put("redirect_uri", redirectUri);
    query.put("scope", provider.scopes());
    query.put("state", state);
    query.put("nonce", nonce);
    query.put(
        "code_challenge",
        Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash(verifier)));
    query.put("code_challenge_method", "S256");
    var text = new StringBuilder(places.authorization());
    var sign = places.authorization().contains("?") ? "&" : "?";
    for (var part : query.entrySet()) {
      text.append(sign).append(part.getKey()).append('=');
      text.append(ProviderCalls.encoded(part.getValue()));
      sign = "&";
    }
    return new Start(text.toString(), browser);
  }

  /** Null when no sign-in of this browser is waiting for that answer. */
  public @Nullable Identity finish(String state, String code, String browser, Instant now)
      throws ProviderFailure {
    var start =
        db.deleteFrom(OIDC_START)
            .where(OIDC_START.STATE_HASH.eq(Secret.hash(state)))
            .returning()
            .fetchOne();
    if (start == null
        || !MessageDigest.isEqual(start.get(OIDC_START.BROWSER_HASH), Secret.hash(browser))
        || start.get(OIDC_START.ENDS_AT).isBefore(now)) {
      return null;
    }
    var provider = providers.find(start.get(OIDC_START.PROVIDER_ID));
    if (provider == null || !provider.enabled()) return null;
    var places = endpoints.of(provider);
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", start.get(OIDC_START.REDIRECT_URI));
    form.put("code_verifier", vault.open(start.get(OIDC_START.VERIFIER)));
    var secret = providers.secret(provider.id());
    if (secret == null) form.put("client_id", provider.clientId());
    var proof = secret == null ? "" : basic(provider.clientId(), secret);
    var token = idToken(calls.post(places.token(), form, proof, provider));
    var keys = calls.get(places.jwks(), provider);
    var claims = IdTokens.checked(token, keys, provider, start.get(OIDC_START.NONCE), now);
    return identity(provider, claims);
  }

  /** Whether the provider answers as it should; the words of the failure are for administrators. */
  public void check(Provider provider) throws ProviderFailure {
    calls.get(endpoints.of(provider).jwks(), provider);
  }

  public int sweep(Instant now) {
    return db.deleteFrom(OIDC_START).where(OIDC_START.ENDS_AT.lt(now)).execute();
  }

  private static Identity identity(Provider provider, JWTClaimsSet claims) throws ProviderFailure {
    try {
      var groups = provider.groupsClaim() == null ? null : claims.getClaim(provider.groupsClaim());
      return new Identity(
          provider,
          Objects.requireNonNull(claims.getSubject()),
          claims.getStringClaim("email"),
          "true".equals(String.valueOf(claims.getClaim("email_verified"))),
          claims.getStringClaim("name"),
          groups(groups));
    } catch (ParseException e) {
      throw new ProviderFailure("claims of another kind", e);
    }
  }

  private static List<String> groups(@Nullable Object claim) {
    if (claim instanceof List<?> list) return list.stream().map(String::valueOf).toList();
    return claim instanceof String one ? List.of(one) : List.of();
  }

  private String idToken(String answer) throws ProviderFailure {
    try {
      var token = json.readTree(answer).path("id_token").asString("");
      if (token.isEmpty()) throw new ProviderFailure("no ID token");
      return token;
    } catch (JacksonException e) {
      throw new ProviderFailure("no ID token", e);
    }
  }

  private static String basic(String client, String secret) {
    var pair = ProviderCalls.encoded(client) + ":" + ProviderCalls.encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
