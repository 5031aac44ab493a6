package io.guanxi.platform.identity.factor;

import static io.guanxi.tables.Tables.PASSKEY;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keys that people's devices hold (WebAuthn level 2), checked by webauthn4j, kept here. */
@Component
public class Passkeys {

  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final int LONGEST_NAME = 60;

  private final DSLContext db;
  private @Nullable Machine machine;

  Passkeys(DSLContext db) {
    this.db = db;
  }

  /** Made when first needed: the start does not wait for it. */
  private record Machine(WebAuthnManager manager, AttestedCredentialDataConverter credentials) {}

  /** A passkey as its owner sees it. */
  public record Kept(
      long id, String name, boolean backedUp, Instant createdAt, @Nullable Instant lastUsedAt) {}

  public boolean hasAny(long user) {
    return db.fetchExists(PASSKEY, PASSKEY.USER_ID.eq(user));
  }

  public List<Kept> of(long user) {
    return db.selectFrom(PASSKEY)
        .where(PASSKEY.USER_ID.eq(user))
        .orderBy(PASSKEY.ID)
        .fetch(
            row ->
                new Kept(
                    row.get(PASSKEY.ID),
                    row.get(PASSKEY.NAME),
                    row.get(PASSKEY.BACKED_UP),
                    row.get(PASSKEY.CREATED_AT),
                    row.get(PASSKEY.LAST_USED_AT)));
  }

  /** What identifies the user's keys to a browser, in base64url. */
  public List<String> credentialIds(long user) {
    return db.select(PASSKEY.CREDENTIAL_ID)
        .from(PASSKEY)
        .where(PASSKEY.USER_ID.eq(user))
        .fetch(row -> Base64.getUrlEncoder().withoutPadding().encodeToString(row.value1()));
  }

  /** Keeps a new key; false when the answer of the browser proves nothing. */
  public boolean add(
      long user, String name, String answer, byte[] challenge, Site site, Instant now) {
    var parameters =
        new RegistrationParameters(
            property(site, challenge),
            ALGORITHMS.stream()
                .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
                .toList(),
            true,
            true);
    RegistrationData data;
    try {
      data = machine().manager().verifyRegistrationResponseJSON(answer, parameters);
    } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
      return false;
    }
    var attestation = Objects.requireNonNull(data.getAttestationObject());
    var authenticator = attestation.getAuthenticatorData();
    var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
    var transports =
        data.getTransports() == null ? Set.<AuthenticatorTransport>of() : data.getTransports();
    return db.insertInto(PASSKEY)
            .set(PASSKEY.USER_ID, user)
            .set(PASSKEY.CREDENTIAL_ID, credential.getCredentialId())
            .set(PASSKEY.CREDENTIAL, machine().credentials().convert(credential))
            .set(PASSKEY.SIGN_COUNT, authenticator.getSignCount())
            .set(PASSKEY.BACKED_UP, authenticator.isFlagBS())
            .set(
                PASSKEY.TRANSPORTS,
                transports.stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
            .set(PASSKEY.NAME, name(name))
            .set(PASSKEY.CREATED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /**
   * Whose key answered, or null when the answer proves nothing.
   *
   * @param user the one whose keys count; null: anybody's
   */
  public @Nullable Long verify(
      String answer, byte[] challenge, Site site, @Nullable Long user, Instant now) {
    try {
      var data = machine().manager().parseAuthenticationResponseJSON(answer);
      var row =
          db.selectFrom(PASSKEY).where(PASSKEY.CREDENTIAL_ID.eq(data.getCredentialId())).fetchOne();
      if (row == null || (user != null && !user.equals(row.get(PASSKEY.USER_ID)))) return null;
      machine().manager().verify(data, parameters(row, challenge, site));
      return noted(row, data, now) ? row.get(PASSKEY.USER_ID) : null;
    } catch (DataConversionException | VerificationException | IllegalArgumentException e) {
      return null;
    }
  }

  public boolean remove(long user, long id) {
    return db.deleteFrom(PASSKEY).where(PASSKEY.USER_ID.eq(user), PASSKEY.ID.eq(id)).execute() > 0;
  }

  public boolean removeAll(long user) {
    return db.deleteFrom(PASSKEY).where(PASSKEY.USER_ID.eq(user)).execute() > 0;
  }

  private AuthenticationParameters parameters(Record row, byte[] challenge, Site site) {
    var transports =
        List.of(row.get(PASSKEY.TRANSPORTS)).stream()
            .map(AuthenticatorTransport::create)
            .collect(Collectors.toSet());
    var known =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            null,
            null,
            null,
            row.get(PASSKEY.SIGN_COUNT),
            machine().credentials().convert(row.get(PASSKEY.CREDENTIAL)),
            null,
            null,
            null,
            transports);
    return new AuthenticationParameters(
        property(site, challenge), known, List.of(row.get(PASSKEY.CREDENTIAL_ID)), true, true);
  }

  private boolean noted(Record row, AuthenticationData data, Instant now) {
    var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
    return db.update(PASSKEY)
            .set(PASSKEY.SIGN_COUNT, authenticator.getSignCount())
            .set(PASSKEY.BACKED_UP, authenticator.isFlagBS())
            .set(PASSKEY.LAST_USED_AT, now)
            .where(PASSKEY.ID.eq(row.get(PASSKEY.ID)))
            .execute()
        == 1;
  }

  private static ServerProperty property(Site site, byte[] challenge) {
    return ServerProperty.builder()
        .origin(Origin.create(site.origin()))
        .rpId(site.rpId())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private synchronized Machine machine() {
    if (machine == null) {
      var converter = new ObjectConverter();
      machine =
          new Machine(
              WebAuthnManager.createNonStrictWebAuthnManager(converter),
              new AttestedCredentialDataConverter(converter));
    }
    return machine;
  }

  private static String name(String wanted) {
    var name = wanted.replace("\0", "").strip();
    return name.isEmpty() ? "Passkey" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }
}
