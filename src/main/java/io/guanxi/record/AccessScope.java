package io.guanxi.record;

import io.guanxi.kernel.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;

/** Port: who may see and do what. The engine asks it in every query and before every write. */
public interface AccessScope {

  /** Whether the actor may do this at all with any record of the type. */
  boolean may(Verb verb, TypeSpec type, Actor actor);

  /** Which rows of the type's table the verb reaches; {@code DSL.noCondition()} for all. */
  Condition rows(Verb verb, TypeSpec type, Actor actor);

  /**
   * The rows that may be read, apart by the way they are reached: for searches, which the database
   * answers well for each way alone but not for all together. A row may be reached in several ways.
   */
  default List<Condition> ways(TypeSpec type, Actor actor) {
    return List.of(rows(Verb.READ, type, actor));
  }

  /** Records that somebody let the actor into by name: the named filter {@code shared}. */
  default Condition shared(TypeSpec type, Actor actor) {
    return org.jooq.impl.DSL.falseCondition();
  }

  /** Names of the fields that the actor must neither read, filter, sort nor find by. */
  Set<String> hidden(TypeSpec type, Actor actor);

  /**
   * Names of the fields of which the actor, in some records at least, sees no more than a masked
   * form: shown as {@link #shown} says, and never to be filtered, sorted, grouped or found by.
   */
  Set<String> masked(TypeSpec type, Actor actor);

  /** Names of the fields that the actor reads and must not write. */
  Set<String> readOnly(TypeSpec type, Actor actor);

  /**
   * What the actor may do with a field in one record, whose values decide where a field tells
   * different things in different records.
   */
  FieldAccess shown(TypeSpec type, FieldSpec field, Map<String, ?> values, Actor actor);

  /** The hidden and the masked: all that must have no part in how records are found. */
  default Set<String> closed(TypeSpec type, Actor actor) {
    var hidden = hidden(type, actor);
    var masked = masked(type, actor);
    if (masked.isEmpty()) return hidden;
    if (hidden.isEmpty()) return masked;
    var out = new HashSet<>(hidden);
    out.addAll(masked);
    return out;
  }
}
