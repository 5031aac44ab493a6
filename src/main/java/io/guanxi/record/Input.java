package io.guanxi.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants written: a partial record. A field that is absent stays; null empties it.
 *
 * @param id null for a new record
 * @param version what the writer had seen; null where the caller is the system itself
 * @param values by field name, JSON forms or the kinds' own Java types
 */
public record Input(
    Action action, @Nullable Long id, @Nullable Long version, Map<String, Object> values) {

  /** What is to happen. */
  public enum Action {
    CREATE,
    UPDATE,
    DELETE,
    RESTORE,
    PURGE
  }

  public static Input create(Map<String, Object> values) {
    return new Input(Action.CREATE, null, null, values);
  }

  public static Input update(long id, @Nullable Long version, Map<String, Object> values) {
    return new Input(Action.UPDATE, id, version, values);
  }

  public static Input delete(long id, @Nullable Long version) {
    return new Input(Action.DELETE, id, version, Map.of());
  }
}
