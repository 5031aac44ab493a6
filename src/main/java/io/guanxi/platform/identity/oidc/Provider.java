package io.guanxi.platform.identity.oidc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where people may prove who they are.
 *
 * @param hasSecret false for a public client; the secret itself stays in {@link Providers}
 * @param authorizationEndpoint this and the next two null: read from the issuer's discovery
 * @param groupsClaim the claim that lists groups; null: nobody's roles follow the provider
 * @param roleMap roles by group
 * @param defaultRoles roles of a user made at the first sign-in who is in no mapped group
 * @param createsUsers whether who is not known yet becomes a user
 * @param vouchesFactor whether the provider asks for a second factor, so that we need not
 * @param ownNetwork whether it may be inside the company's own network
 */
public record Provider(
    long id,
    long version,
    String name,
    boolean enabled,
    String issuer,
    String clientId,
    boolean hasSecret,
    String scopes,
    @Nullable String authorizationEndpoint,
    @Nullable String tokenEndpoint,
    @Nullable String jwksUri,
    @Nullable String groupsClaim,
    Map<String, List<String>> roleMap,
    List<String> defaultRoles,
    boolean createsUsers,
    boolean vouchesFactor,
    boolean ownNetwork) {}
