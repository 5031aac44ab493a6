package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.internal.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one value that its reader sees masked. Who may ask, and how often, is decided before. */
@Component
public class Unmasked {

  private final Reading reading;
  private final AccessScope access;

  Unmasked(Reading reading, AccessScope access) {
    this.reading = reading;
    this.access = access;
  }

  /**
   * The value in its JSON form, null where there is none; 404 for a record that the actor does not
   * see, 400 {@code unknown-field} for a field that is hidden from him there.
   */
  public @Nullable Object value(TypeSpec type, long id, String name, Actor actor) {
    reading.get(type, id, actor);
    var field =
        type.find(name)
            .filter(f -> !access.hidden(type, actor).contains(name))
            .orElseThrow(() -> Problem.badRequest("unknown-field", name));
    var record = reading.whole(type, id);
    if (access.shown(type, field, record.values(), actor) == FieldAccess.NONE)
      throw Problem.badRequest("unknown-field", name);
    var value = record.value(name);
    return value == null ? null : field.valueKind().write(value);
  }
}
