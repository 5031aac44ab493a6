package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.SAVED_VIEW_RECORD;

import io.guanxi.record.RecordLinks;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** A view that names a record names the one it was merged into. */
@Component
class ViewsFollowTheirRecord implements RecordLinks {

  @Override
  public TableField<?, Long> id() {
    return SAVED_VIEW_RECORD.ID;
  }

  @Override
  public TableField<?, Long> record() {
    return SAVED_VIEW_RECORD.RECORD_ID;
  }
}
