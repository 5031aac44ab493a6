package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.record.web.MetaPart;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the interface whose it is. */
@Component
@Order(1)
class UserMeta implements MetaPart {

  private final Profiles profiles;
  private final Standing standing;

  UserMeta(Profiles profiles, Standing standing) {
    this.profiles = profiles;
    this.standing = standing;
  }

  @Override
  public String name() {
    return "user";
  }

  @Override
  public Map<String, Object> value(Actor actor) {
    var profile = profiles.of(actor);
    var out = new LinkedHashMap<String, Object>();
    out.put("id", profile.id());
    out.put("login", profile.login());
    out.put("name", profile.name());
    out.put("roles", profile.roles());
    out.put(
        "system",
        Arrays.stream(SystemRight.values())
            .filter(right -> standing.has(actor, right))
            .map(SystemRight::code)
            .toList());
    out.put("language", profile.language());
    out.put("timeZone", profile.timeZone());
    return out;
  }
}
