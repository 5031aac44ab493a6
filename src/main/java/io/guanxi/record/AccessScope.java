package io.guanxi.record;

import io.guanxi.kernel.Actor;
import java.util.Set;
import org.jooq.Condition;

/** Port: who may see and do what. The engine asks it in every query and before every write. */
public interface AccessScope {

  /** Whether the actor may do this at all with any record of the type. */
  boolean may(Verb verb, TypeSpec type, Actor actor);

  /** Which rows of the type's table the verb reaches; {@code DSL.noCondition()} for all. */
  Condition rows(Verb verb, TypeSpec type, Actor actor);

  /** Names of the fields that the actor must neither read, filter, sort nor find by. */
  Set<String> hidden(TypeSpec type, Actor actor);
}
