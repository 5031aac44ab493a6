package io.guanxi.analytics.home;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How much of a type somebody sees. */
@Component
class Scope {

  private final AccessScope access;
  private final Registry registry;

  Scope(AccessScope access, Registry registry) {
    this.access = access;
    this.registry = registry;
  }

  /** Whether there is anything to be told: the type may be read, and so may these fields. */
  boolean sees(TypeKey key, List<String> fields, Actor actor) {
    var type = registry.get(key);
    return access.may(Verb.READ, type, actor)
        && fields.stream().noneMatch(access.closed(type, actor)::contains);
  }

  /** Whether every record is seen, so that sums kept for the whole company may be shown. */
  boolean seesAll(TypeKey key, Actor actor) {
    TypeSpec type = registry.get(key);
    return access.rows(Verb.READ, type, actor).equals(DSL.noCondition());
  }
}
