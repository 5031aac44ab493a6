package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.internal.Reading;
import io.guanxi.record.internal.Writing;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one door to records: every read carries the actor's scope, every write goes through the one pipeline. */
@Component
public class Records {

  private final Reading reading;
  private final Writing writing;
  private final Registry registry;

  Records(Reading reading, Writing writing, Registry registry) {
    this.reading = reading;
    this.writing = writing;
    this.registry = registry;
  }

  public Page list(Query query, Actor actor) {
    return reading.list(query, actor);
  }

  /** The record with its children; 404 when there is none that the actor may see. */
  public Snapshot get(TypeKey type, long id, Actor actor) {
    return reading.get(registry.get(type), id, actor);
  }

  /** Writes one record and returns it as stored. */
  public Snapshot write(TypeKey type, Input input, Actor actor) {
    return writing.write(registry.get(type), List.of(input), actor, true).get(0).orThrow();
  }

  /** Writes a batch; each input has its outcome, without the stored record. */
  public List<Outcome> writeAll(TypeKey type, List<Input> inputs, Actor actor) {
    return writing.write(registry.get(type), inputs, actor, false);
  }
}
