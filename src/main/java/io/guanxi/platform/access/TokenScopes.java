package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a token is limited to, spelled {@code type:verb}; either may be {@code *}. */
@Component
public class TokenScopes {

  private static final String ANY = "*";
  private static final String SEPARATOR = ":";

  private final Registry registry;

  TokenScopes(Registry registry) {
    this.registry = registry;
  }

  /** Whether a scope names something that exists. */
  public boolean isKnown(String scope) {
    var parts = scope.split(SEPARATOR, -1);
    return parts.length == 2 && isType(parts[0]) && isVerb(parts[1]);
  }

  static boolean allow(Actor actor, Verb verb, TypeSpec type) {
    var scopes = actor.scopes();
    return scopes == null || allow(scopes, verb.code(), type.key().plural());
  }

  private static boolean allow(Set<String> scopes, String verb, String type) {
    return scopes.contains(type + SEPARATOR + verb)
        || scopes.contains(type + SEPARATOR + ANY)
        || scopes.contains(ANY + SEPARATOR + verb)
        || scopes.contains(ANY + SEPARATOR + ANY);
  }

  private boolean isType(@Nullable String name) {
    return ANY.equals(name)
        || registry.all().stream().anyMatch(type -> type.key().plural().equals(name));
  }

  private static boolean isVerb(@Nullable String code) {
    return ANY.equals(code) || (code != null && Verb.find(code).isPresent());
  }
}
