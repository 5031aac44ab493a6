package io.guanxi.platform.identity.oidc;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a provider is spoken to: as configured, else as its discovery document says. */
@Component
class Endpoints {

  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final ProviderCalls calls;
  private final JsonMapper json;

  Endpoints(ProviderCalls calls, JsonMapper json) {
    this.calls = calls;
    this.json = json;
  }

  record Places(String authorization, String token, String jwks) {}

  Places of(Provider provider) throws ProviderFailure {
    var authorization = provider.authorizationEndpoint();
    var token = provider.tokenEndpoint();
    var jwks = provider.jwksUri();
    if (authorization != null && token != null && jwks != null) {
      return new Places(authorization, token, jwks);
    }
    var found = discover(provider);
    return new Places(
        authorization == null ? text(found, "authorization_endpoint") : authorization,
        token == null ? text(found, "token_endpoint") : token,
        jwks == null ? text(found, "jwks_uri") : jwks);
  }

  private JsonNode discover(Provider provider) throws ProviderFailure {
    var issuer = provider.issuer();
    var answer = calls.get(issuer.replaceAll("/+$", "") + DISCOVERY, provider);
    try {
      var found = json.readTree(answer);
      // Who answers for another issuer could put itself in its place (mix-up).
      if (!issuer.equals(found.path("issuer").asString(""))) {
        throw new ProviderFailure("another issuer");
      }
      return found;
    } catch (JacksonException e) {
      throw new ProviderFailure("no discovery document", e);
    }
  }

  private static String text(JsonNode document, String name) throws ProviderFailure {
    var value = document.path(name).asString("");
    if (!value.startsWith("https://") && !value.startsWith("http://")) {
      throw new ProviderFailure("no " + name);
    }
    return value;
  }
}
