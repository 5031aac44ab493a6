package io.guanxi.platform.audit;

import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.TypeSpec;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is gone for good leaves a line, however it went. */
@Component
class PurgesAreNoted implements ChangeListener {

  private final TrailStore store;
  private final StoredTrail trail;
  private final Unchained unchained;

  PurgesAreNoted(TrailStore store, StoredTrail trail, Unchained unchained) {
    this.store = store;
    this.trail = trail;
    this.unchained = unchained;
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    var purged = drafts.stream().filter(draft -> draft.action() == Input.Action.PURGE).toList();
    if (purged.isEmpty() || type.isChild()) return;
    var one = purged.size() == 1;
    store.add(
        List.of(
            trail.entry(
                "record.purged",
                purged.get(0).actor(),
                type.key().singular(),
                one ? purged.get(0).id() : null,
                Place.current(),
                one ? null : purged.stream().map(Draft::id).toList(),
                Map.of("count", purged.size()))));
    unchained.add();
  }
}
