package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import java.util.Map;

/**
 * A verb of one record type, called as {@code POST /{type}/{id}/{name}}; writes only through {@link
 * Records}.
 */
public interface RecordCommand {

  TypeKey appliesTo();

  /** The name in the API and, with the type, the key of its label. */
  String name();

  /** Runs it on a record the actor may update and returns the answer's body. */
  Object run(Snapshot record, Map<String, Object> input, Actor actor);
}
