package io.guanxi.platform.pool;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who keeps pools. A pool's rules take records from anybody and give them to anybody; nobody gives
 * more than he has, so the right to pools is not enough without the right to read and assign all
 * that may lie in one.
 */
@Component
class MayKeep {

  private static final List<Verb> NEEDED = List.of(Verb.READ, Verb.ASSIGN);

  private final Standing standing;
  private final AccessScope access;
  private final Registry registry;

  MayKeep(Standing standing, AccessScope access, Registry registry) {
    this.standing = standing;
    this.access = access;
    this.registry = registry;
  }

  /** 403 without the right to pools, of whatever type. */
  void require(Actor actor) {
    standing.require(actor, SystemRight.POOLS);
  }

  boolean of(String plural, Actor actor) {
    return standing.has(actor, SystemRight.POOLS) && missing(plural, actor) == null;
  }

  /** 403 {@code forbidden} without the right, {@code more-than-own} when he reaches not all. */
  void require(String plural, Actor actor) {
    require(actor);
    var missing = missing(plural, actor);
    if (missing != null) throw Problem.forbidden("more-than-own", plural + ":" + missing.code());
  }

  private @Nullable Verb missing(String plural, Actor actor) {
    var type = registry.named(plural);
    for (var verb : NEEDED)
      if (!access.rows(verb, type, actor).equals(DSL.noCondition())) return verb;
    return null;
  }
}
