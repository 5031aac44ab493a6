package io.guanxi.platform.pool;

import io.guanxi.platform.handover.HandoverReasons;
import io.guanxi.platform.pool.Moves.Kind;
import io.guanxi.platform.pool.Moves.Move;
import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.TypeSpec;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whatever gives a record an owner takes it out of its pool, whatever takes him away may put it
 * into one; both are in the pool's log, and what goes along goes with it.
 */
@Component
class PoolsFollowTheirRecords implements ChangeListener {

  private final Pools pools;
  private final Moves moves;
  private final ObjectProvider<Carrying> carrying;
  private final Keeper keeper;
  private final HandoverReasons reasons;

  /**
   * @param carrying asked for when needed: it writes records itself
   */
  PoolsFollowTheirRecords(
      Pools pools,
      Moves moves,
      ObjectProvider<Carrying> carrying,
      Keeper keeper,
      HandoverReasons reasons) {
    this.pools = pools;
    this.moves = moves;
    this.carrying = carrying;
    this.keeper = keeper;
    this.reasons = reasons;
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    if (!pools.types().contains(type.key())) return;
    var purged =
        drafts.stream()
            .filter(draft -> draft.action() == Input.Action.PURGE)
            .map(Draft::id)
            .toList();
    if (!purged.isEmpty()) moves.forget(purged);
    var owner = String.valueOf(type.ownerField());
    var given =
        drafts.stream().filter(d -> d.action() == Input.Action.UPDATE && d.changed(owner)).toList();
    if (given.isEmpty()) return;
    moves.unwarned(given.stream().map(Draft::id).toList());
    var held = given.stream().filter(draft -> draft.value(owner) != null).toList();
    if (!held.isEmpty())
      moves.held(
          held.stream().map(Draft::id).toArray(Long[]::new),
          held.stream().map(draft -> (Long) draft.value(owner)).toArray(Long[]::new));
    if (given.get(0).actor().origin().kind().equals(Keeper.ORIGIN)) return;
    for (var draft : held) taken(draft, owner);
    given.stream()
        .filter(draft -> draft.value(owner) == null && draft.value(PoolRules.FIELD) != null)
        .forEach(draft -> left(draft, owner));
  }

  private void taken(Draft draft, String owner) {
    var base = draft.base();
    if (base == null || !(base.value(PoolRules.FIELD) instanceof Long pool)) return;
    long to = Objects.requireNonNull((Long) draft.value(owner));
    long batch = moves.batch();
    var from = pools.get(pool);
    moves.log(batch, new Move(Kind.TAKEN, from, draft.id(), null, to, null), draft.actor().id());
    moves.out(List.of(draft.id()));
    carrying.getObject().giveAlong(pools.of(from), draft.id(), to, keeper.of(draft.actor(), batch));
  }

  /** Whoever let go of it, it lies in the pool in which it belongs. */
  private void left(Draft draft, String owner) {
    var base = draft.base();
    if (base == null || !(base.value(owner) instanceof Long from)) return;
    var pool = pools.get((Long) Objects.requireNonNull(draft.value(PoolRules.FIELD)));
    long batch = moves.batch();
    var move =
        new Move(Kind.RELEASE, pool, draft.id(), from, null, reasons.of(draft.actor().origin()));
    moves.log(batch, move, draft.actor().id());
    moves.in(move);
    carrying
        .getObject()
        .takeAlong(pools.of(pool), draft.id(), from, keeper.of(draft.actor(), batch));
  }
}
