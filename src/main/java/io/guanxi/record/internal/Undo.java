package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes back a record's last change, when nothing newer touched it. */
@Component
public class Undo {

  private final History history;
  private final Writing writing;
  private final Registry registry;

  Undo(History history, Writing writing, Registry registry) {
    this.history = history;
    this.writing = writing;
    this.registry = registry;
  }

  /** Restores the values from before the last change; a creation is undone by deleting. */
  public Outcome last(Snapshot record, Actor actor) {
    var change = history.latest(record, actor);
    if (change == null || change.version() != record.version())
      throw Problem.conflict("nothing-to-undo");
    if (change.origin().equals(Origin.MERGE)) throw Problem.conflict("undo-by-unmerge");
    if (!history.isLatestKnown(record, actor))
      throw Problem.forbidden("may-not", "undo", record.type().key().plural());
    return switch (change.action()) {
      case "create" -> write(record, Input.delete(record.id(), record.version()), actor);
      case "update" ->
          write(
              record,
              Input.update(
                  record.id(),
                  record.version(),
                  Before.of(registry, record, List.of(change.changes()))),
              actor);
      default -> throw Problem.conflict("nothing-to-undo");
    };
  }

  private Outcome write(Snapshot record, Input input, Actor actor) {
    return writing.write(record.type(), List.of(input), actor, true).get(0);
  }
}
