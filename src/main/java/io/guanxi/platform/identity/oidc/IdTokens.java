package io.guanxi.platform.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an ID token was signed by the provider, for us, just now, for this very sign-in. Only
 * signatures with a public key count: never none, never our own secret.
 */
final class IdTokens {

  /** Clocks may differ; a token serves once anyway, for its nonce does. */
  private static final long TOLERANCE_SECONDS = 600;

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private IdTokens() {}

  static JWTClaimsSet checked(
      String token, String keys, Provider provider, String nonce, Instant now)
      throws ProviderFailure {
    try {
      var processor = new DefaultJWTProcessor<SecurityContext>();
      processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(JWKSet.parse(keys))));
      processor.setJWTClaimsSetVerifier((claims, context) -> {});
      var claims = processor.process(token, null);
      var complaint = complaint(claims, provider, nonce, now);
      if (complaint != null) throw new ProviderFailure(complaint);
      return claims;
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new ProviderFailure("the ID token is not signed by the provider", e);
    }
  }

  private static @Nullable String complaint(
      JWTClaimsSet claims, Provider provider, String nonce, Instant now) throws ParseException {
    if (!provider.issuer().equals(claims.getIssuer())) return "another issuer";
    if (!claims.getAudience().contains(provider.clientId())) return "not for us";
    var party = claims.getStringClaim("azp");
    if (party == null ? claims.getAudience().size() > 1 : !party.equals(provider.clientId())) {
      return "another party";
    }
    if (!nonce.equals(claims.getStringClaim("nonce"))) return "another sign-in";
    if (isBefore(claims.getExpirationTime(), now)) return "ended";
    var issued = claims.getIssueTime();
    if (issued == null || issued.toInstant().isAfter(now.plusSeconds(TOLERANCE_SECONDS))) {
      return "not issued yet";
    }
    var subject = claims.getSubject();
    return subject == null || subject.isBlank() ? "nobody" : null;
  }

  private static boolean isBefore(@Nullable Date end, Instant now) {
    return end == null || end.toInstant().isBefore(now.minusSeconds(TOLERANCE_SECONDS));
  }
}
