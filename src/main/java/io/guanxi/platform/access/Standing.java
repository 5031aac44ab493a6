package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import org.springframework.stereotype.Component;

/** Who may do what with the installation: the system rights of one's roles, added up. */
@Component
public class Standing {

  private final RoleBook roles;

  Standing(RoleBook roles) {
    this.roles = roles;
  }

  /** Programs never have it: what a token may do is said in types and verbs. */
  public boolean has(Actor actor, SystemRight right) {
    if (actor.scopes() != null) return false;
    if (actor.is(Roles.ADMINISTRATOR)) return true;
    var known = roles.policy().roles();
    return actor.roles().stream()
        .map(known::get)
        .anyMatch(role -> role != null && role.system().contains(right.code()));
  }

  /** 403 without it. */
  public void require(Actor actor, SystemRight right) {
    if (!has(actor, right)) throw Problem.forbidden("forbidden");
  }
}
