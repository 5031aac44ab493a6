package io.guanxi.platform.pool;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * In whose standing records go in and out: the pool's rules have said yes, so what one's role says
 * of records one cannot even see does not matter.
 */
@Component
class Keeper {

  static final String ORIGIN = "pool";

  private static final long NOBODY = 0;

  private final Company company;

  Keeper(Company company) {
    this.company = company;
  }

  /** Somebody, as far as the pool's rules let him. */
  Actor of(Actor actor, long batch) {
    return new Actor(
        actor.id(),
        actor.name(),
        Set.of(Roles.ADMINISTRATOR),
        actor.teamId(),
        actor.zone(),
        actor.locale(),
        new Origin(ORIGIN, batch),
        null);
  }

  /** Nobody: what happens by itself. */
  Actor itself(long batch) {
    return new Actor(
        NOBODY,
        "",
        Set.of(Roles.ADMINISTRATOR),
        null,
        company.zone(),
        company.language(),
        new Origin(ORIGIN, batch),
        null);
  }
}
