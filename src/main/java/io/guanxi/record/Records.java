package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.internal.Aggregating;
import io.guanxi.record.internal.History;
import io.guanxi.record.internal.Reading;
import io.guanxi.record.internal.TakeBack;
import io.guanxi.record.internal.Timeline;
import io.guanxi.record.internal.Undo;
import io.guanxi.record.internal.Writing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door to records: every read carries the actor's scope, every write goes through the one
 * pipeline.
 */
@Component
public class Records {

  private final Reading reading;
  private final Aggregating aggregating;
  private final Writing writing;
  private final History history;
  private final Timeline timeline;
  private final Undo undo;
  private final TakeBack takeBack;
  private final Registry registry;

  Records(
      Reading reading,
      Aggregating aggregating,
      Writing writing,
      History history,
      Timeline timeline,
      Undo undo,
      TakeBack takeBack,
      Registry registry) {
    this.reading = reading;
    this.aggregating = aggregating;
    this.writing = writing;
    this.history = history;
    this.timeline = timeline;
    this.undo = undo;
    this.takeBack = takeBack;
    this.registry = registry;
  }

  public Page list(Query query, Actor actor) {
    return reading.list(query, actor);
  }

  /** The record with its children; 404 when there is none that the actor may see. */
  public Snapshot get(TypeKey type, long id, Actor actor) {
    return reading.get(registry.get(type), id, actor);
  }

  /** Groups and sums a list: one map a group, {@code group} and each measure by its name. */
  public List<Map<String, Object>> aggregate(
      Query query, List<String> groups, List<String> measures, Actor actor) {
    return aggregating.rows(query, groups, measures, actor);
  }

  /** Writes one record and returns it as stored. */
  public Snapshot write(TypeKey type, Input input, Actor actor) {
    return writing.write(registry.get(type), List.of(input), actor, true).get(0).orThrow();
  }

  /**
   * Writes one record and says what became of it, with the record as stored unless the write itself
   * took it out of the actor's sight.
   */
  public Outcome put(TypeKey type, Input input, Actor actor) {
    return writing.write(registry.get(type), List.of(input), actor, true).get(0);
  }

  /** Writes a batch; each input has its outcome, without the stored record. */
  public List<Outcome> writeAll(TypeKey type, List<Input> inputs, Actor actor) {
    return writing.write(registry.get(type), inputs, actor, false);
  }

  /** What was changed in a record, newest first. */
  public HistoryEntry.Entries history(
      TypeKey type, long id, @Nullable String after, int limit, Actor actor) {
    return history.of(get(type, id, actor), after, limit, actor);
  }

  /**
   * What happened around a record, newest first; {@code kinds} names types, or is empty for all;
   * {@code q} are words to be found in it, null for none.
   */
  public TimelineItem.Items timeline(
      TypeKey type,
      long id,
      Set<String> kinds,
      @Nullable String q,
      @Nullable String after,
      int limit,
      Actor actor) {
    return timeline.of(get(type, id, actor), kinds, q, after, limit, actor);
  }

  /** Takes back the record's last change; 409 when something newer touched it. */
  public Outcome undo(TypeKey type, long id, Actor actor) {
    return undo.last(get(type, id, actor), actor);
  }

  /**
   * Takes back what came from one origin, newest first, for records that nobody else has changed
   * since: what it created is deleted, what it deleted is restored, what it changed gets its old
   * values. Looks at {@code limit} of its changes before the change {@code before}.
   */
  public TakenBack takeBack(TypeKey type, Origin origin, long before, int limit, Actor actor) {
    return takeBack.of(registry.get(type), origin, before, limit, actor);
  }
}
