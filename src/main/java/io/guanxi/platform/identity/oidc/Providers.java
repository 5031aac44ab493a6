package io.guanxi.platform.identity.oidc;

import static io.guanxi.tables.Tables.OIDC_PROVIDER;

import io.guanxi.platform.secret.Vault;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The configured identity providers; their secrets are sealed. */
@Component
public class Providers {

  private static final TypeReference<Map<String, List<String>>> ROLE_MAP = new TypeReference<>() {};

  private final DSLContext db;
  private final Vault vault;
  private final JsonMapper json;
  private final Clock clock;

  Providers(DSLContext db, Vault vault, JsonMapper json, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.json = json;
    this.clock = clock;
  }

  public List<Provider> all() {
    return db.selectFrom(OIDC_PROVIDER).orderBy(OIDC_PROVIDER.ID).fetch(this::read);
  }

  public List<Provider> enabled() {
    return all().stream().filter(Provider::enabled).toList();
  }

  public @Nullable Provider find(long id) {
    return db.selectFrom(OIDC_PROVIDER).where(OIDC_PROVIDER.ID.eq(id)).fetchOne(this::read);
  }

  /** Opened, to be shown to the provider and nobody else; null for a public client. */
  @Nullable String secret(long id) {
    var sealed =
        db.select(OIDC_PROVIDER.CLIENT_SECRET)
            .from(OIDC_PROVIDER)
            .where(OIDC_PROVIDER.ID.eq(id))
            .fetchOne(OIDC_PROVIDER.CLIENT_SECRET);
    return sealed == null ? null : vault.open(sealed);
  }

  public long add(Provider wanted, @Nullable String secret, long by) {
    var values = values(wanted, secret, by);
    values.put(OIDC_PROVIDER.CREATED_AT, clock.instant());
    values.put(OIDC_PROVIDER.CREATED_BY, by);
    return db.insertInto(OIDC_PROVIDER)
        .set(values)
        .returning(OIDC_PROVIDER.ID)
        .fetchSingle(OIDC_PROVIDER.ID);
  }

  /** False when somebody else changed it meanwhile, or it is gone. A null secret stays. */
  public boolean change(Provider wanted, @Nullable String secret, long by) {
    var values = values(wanted, secret, by);
    values.put(OIDC_PROVIDER.VERSION, OIDC_PROVIDER.VERSION.plus(1));
    Condition same =
        OIDC_PROVIDER.ID.eq(wanted.id()).and(OIDC_PROVIDER.VERSION.eq(wanted.version()));
    return db.update(OIDC_PROVIDER).set(values).where(same).execute() == 1;
  }

  public boolean remove(long id) {
    return db.deleteFrom(OIDC_PROVIDER).where(OIDC_PROVIDER.ID.eq(id)).execute() == 1;
  }

  private Map<Field<?>, Object> values(Provider wanted, @Nullable String secret, long by) {
    var out = new LinkedHashMap<Field<?>, Object>();
    out.put(OIDC_PROVIDER.NAME, wanted.name());
    out.put(OIDC_PROVIDER.ENABLED, wanted.enabled());
    out.put(OIDC_PROVIDER.ISSUER, wanted.issuer());
    out.put(OIDC_PROVIDER.CLIENT_ID, wanted.clientId());
    if (secret != null) out.put(OIDC_PROVIDER.CLIENT_SECRET, vault.seal(secret));
    out.put(OIDC_PROVIDER.SCOPES, wanted.scopes());
    put(out, OIDC_PROVIDER.AUTHORIZATION_ENDPOINT, wanted.authorizationEndpoint());
    put(out, OIDC_PROVIDER.TOKEN_ENDPOINT, wanted.tokenEndpoint());
    put(out, OIDC_PROVIDER.JWKS_URI, wanted.jwksUri());
    put(out, OIDC_PROVIDER.GROUPS_CLAIM, wanted.groupsClaim());
    out.put(OIDC_PROVIDER.ROLE_MAP, JSONB.valueOf(json.writeValueAsString(wanted.roleMap())));
    out.put(OIDC_PROVIDER.DEFAULT_ROLES, wanted.defaultRoles().toArray(String[]::new));
    out.put(OIDC_PROVIDER.CREATES_USERS, wanted.createsUsers());
    out.put(OIDC_PROVIDER.VOUCHES_FACTOR, wanted.vouchesFactor());
    out.put(OIDC_PROVIDER.OWN_NETWORK, wanted.ownNetwork());
    out.put(OIDC_PROVIDER.UPDATED_AT, clock.instant());
    out.put(OIDC_PROVIDER.UPDATED_BY, by);
    return out;
  }

  @SuppressWarnings("NullAway") // jOOQ takes null for NULL
  private static void put(Map<Field<?>, Object> out, Field<String> field, @Nullable String value) {
    out.put(field, value);
  }

  private Provider read(Record row) {
    return new Provider(
        row.get(OIDC_PROVIDER.ID),
        row.get(OIDC_PROVIDER.VERSION),
        row.get(OIDC_PROVIDER.NAME),
        row.get(OIDC_PROVIDER.ENABLED),
        row.get(OIDC_PROVIDER.ISSUER),
        row.get(OIDC_PROVIDER.CLIENT_ID),
        row.get(OIDC_PROVIDER.CLIENT_SECRET) != null,
        row.get(OIDC_PROVIDER.SCOPES),
        row.get(OIDC_PROVIDER.AUTHORIZATION_ENDPOINT),
        row.get(OIDC_PROVIDER.TOKEN_ENDPOINT),
        row.get(OIDC_PROVIDER.JWKS_URI),
        row.get(OIDC_PROVIDER.GROUPS_CLAIM),
        json.readValue(row.get(OIDC_PROVIDER.ROLE_MAP).data(), ROLE_MAP),
        List.of(row.get(OIDC_PROVIDER.DEFAULT_ROLES)),
        row.get(OIDC_PROVIDER.CREATES_USERS),
        row.get(OIDC_PROVIDER.VOUCHES_FACTOR),
        row.get(OIDC_PROVIDER.OWN_NETWORK));
  }
}
