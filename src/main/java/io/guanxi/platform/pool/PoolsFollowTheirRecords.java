package io.guanxi.platform.pool;

import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whatever gives a record an owner takes it out of its pool, and is in the pool's log. */
@Component
class PoolsFollowTheirRecords implements ChangeListener {

  private final Pools pools;
  private final Moves moves;

  PoolsFollowTheirRecords(Pools pools, Moves moves) {
    this.pools = pools;
    this.moves = moves;
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
    for (var draft : held) taken(draft, owner);
  }

  private void taken(Draft draft, String owner) {
    var base = draft.base();
    if (base == null || draft.actor().origin().kind().equals(Keeper.ORIGIN)) return;
    if (!(base.value(PoolRules.FIELD) instanceof Long pool)) return;
    var move =
        new Moves.Move(
            Moves.Kind.TAKEN, pools.get(pool), draft.id(), null, (Long) draft.value(owner), null);
    moves.log(moves.batch(), move, draft.actor().id());
    moves.out(List.of(draft.id()));
  }
}
