package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.RECORD_SHARE;

import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.RecordLinks;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Who was let into a record is let into what it is merged into; a purged one leaves no shares. */
@Component
class SharesFollowTheirRecord implements RecordLinks, ChangeListener {

  private final Shares shares;

  SharesFollowTheirRecord(Shares shares) {
    this.shares = shares;
  }

  @Override
  public TableField<?, Long> id() {
    return RECORD_SHARE.ID;
  }

  @Override
  public TableField<?, Long> record() {
    return RECORD_SHARE.RECORD_ID;
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    var purged =
        drafts.stream()
            .filter(draft -> draft.action() == Input.Action.PURGE)
            .map(Draft::id)
            .toList();
    if (!purged.isEmpty()) shares.remove(purged);
  }
}
