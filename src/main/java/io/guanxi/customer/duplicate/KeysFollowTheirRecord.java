package io.guanxi.customer.duplicate;

import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A record's keys are written with it, in the same transaction. */
@Component
class KeysFollowTheirRecord implements ChangeListener {

  private final KeyStore keys;

  KeysFollowTheirRecord(KeyStore keys) {
    this.keys = keys;
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    if (!FactsReader.TYPES.contains(type.key())) return;
    var stale = new ArrayList<Long>();
    var fresh = new ArrayList<Facts>();
    for (var draft : drafts) {
      boolean gone = draft.action() == Input.Action.DELETE || draft.action() == Input.Action.PURGE;
      boolean back = draft.isNew() || draft.action() == Input.Action.RESTORE;
      if (!gone && !back && !FactsReader.concerns(draft)) continue;
      if (!draft.isNew()) stale.add(draft.id());
      if (!gone) fresh.add(FactsReader.draft(draft));
    }
    keys.forget(stale);
    keys.keep(fresh);
  }
}
