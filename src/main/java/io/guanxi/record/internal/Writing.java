package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one write pipeline: load and authorise, parse, derive, validate, store, roll up, log. One
 * record is a list of one.
 */
@Component
public class Writing {

  private final LoadStage load;
  private final ParseStage parse;
  private final AssignStage assign;
  private final DeriveStage derive;
  private final ValidateStage validate;
  private final StoreStage store;
  private final RollupStage rollups;
  private final LogStage log;
  private final Reading reading;
  private final References references;
  private final Violations violations;
  private final List<ChangeListener> listeners;
  private final TransactionTemplate transaction;

  Writing(
      LoadStage load,
      ParseStage parse,
      AssignStage assign,
      DeriveStage derive,
      ValidateStage validate,
      StoreStage store,
      RollupStage rollups,
      LogStage log,
      Reading reading,
      References references,
      Violations violations,
      List<ChangeListener> listeners,
      PlatformTransactionManager transactions) {
    this.load = load;
    this.parse = parse;
    this.assign = assign;
    this.derive = derive;
    this.validate = validate;
    this.store = store;
    this.rollups = rollups;
    this.log = log;
    this.reading = reading;
    this.references = references;
    this.violations = violations;
    this.listeners = listeners;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Writes a batch; an input that is refused does not keep the others from being stored. */
  public List<Outcome> write(TypeSpec type, List<Input> inputs, Actor actor, boolean withRecords) {
    return write(type, inputs, actor, withRecords, drafts -> {});
  }

  /** The same, with drafts that are made ready for more than their inputs say. */
  List<Outcome> write(
      TypeSpec type,
      List<Input> inputs,
      Actor actor,
      boolean withRecords,
      Consumer<List<Draft>> ready) {
    if (inputs.isEmpty()) return List.of();
    try {
      return java.util.Objects.requireNonNull(
          transaction.execute(status -> pipeline(type, inputs, actor, withRecords, ready)));
    } catch (DataIntegrityViolationException e) {
      if (inputs.size() == 1)
        return List.of(Outcome.failed(inputs.get(0).id(), violations.explain(type, e)));
      int half = inputs.size() / 2;
      var out = new ArrayList<>(write(type, inputs.subList(0, half), actor, withRecords, ready));
      out.addAll(write(type, inputs.subList(half, inputs.size()), actor, withRecords, ready));
      return out;
    }
  }

  private List<Outcome> pipeline(
      TypeSpec type,
      List<Input> inputs,
      Actor actor,
      boolean withRecords,
      Consumer<List<Draft>> ready) {
    var drafts = load.drafts(type, inputs, actor);
    ready.accept(drafts);
    parse.run(drafts, inputs);
    assign.run(type, drafts);
    derive.run(drafts);
    validate.run(drafts);
    var good = drafts.stream().filter(draft -> draft.problem() == null && draft.isDirty()).toList();
    settle(type, good);
    return outcomes(type, drafts, withRecords ? stored(type, drafts, actor) : Map.of());
  }

  /**
   * The last half of the pipeline, for drafts in which a reference follows its record and nothing
   * is anybody's wish: they are checked by the rules, not derived anew.
   */
  void follow(TypeSpec type, List<Draft> drafts) {
    derive.check(drafts);
    for (var draft : drafts) {
      var problem = draft.problem();
      if (problem != null) throw problem;
    }
    try {
      settle(type, drafts);
    } catch (DataIntegrityViolationException e) {
      throw violations.explain(type, e);
    }
  }

  private void settle(TypeSpec type, List<Draft> good) {
    store.run(type, good);
    rollups.run(type, good);
    log.run(type, good);
    for (var listener : listeners) listener.stored(type, good);
  }

  private Map<Long, Snapshot> stored(TypeSpec type, List<Draft> drafts, Actor actor) {
    var ids =
        drafts.stream()
            .filter(
                d ->
                    d.problem() == null
                        && d.action() != Input.Action.DELETE
                        && d.action() != Input.Action.PURGE)
            .map(Draft::id)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) return Map.of();
    if (ids.size() == 1) return readable(type, ids.iterator().next(), actor);
    var out = new HashMap<Long, Snapshot>();
    for (var snapshot : reading.known(type, ids, actor)) out.put(snapshot.id(), snapshot);
    references.resolve(out.values(), actor);
    return out;
  }

  /** As the actor may see it; nothing when the write itself took it out of his sight. */
  private Map<Long, Snapshot> readable(TypeSpec type, long id, Actor actor) {
    try {
      return Map.of(id, reading.get(type, id, actor));
    } catch (Problem outOfSight) {
      return Map.of();
    }
  }

  private static List<Outcome> outcomes(
      TypeSpec type, List<Draft> drafts, Map<Long, Snapshot> stored) {
    var out = new ArrayList<Outcome>();
    for (var draft : drafts) {
      var problem = draft.problem();
      if (problem != null) {
        out.add(Outcome.failed(draft.base() == null ? null : draft.id(), problem));
      } else {
        out.add(new Outcome(result(draft), draft.id(), stored.get(draft.id()), null));
      }
    }
    return out;
  }

  private static Outcome.Result result(Draft draft) {
    return switch (draft.action()) {
      case CREATE -> Outcome.Result.CREATED;
      case UPDATE -> draft.isDirty() ? Outcome.Result.UPDATED : Outcome.Result.UNCHANGED;
      case DELETE -> Outcome.Result.DELETED;
      case RESTORE -> Outcome.Result.RESTORED;
      case PURGE -> Outcome.Result.PURGED;
    };
  }
}
