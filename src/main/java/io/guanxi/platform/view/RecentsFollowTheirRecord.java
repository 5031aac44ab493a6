package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.RECENT_VISIT;

import io.guanxi.record.RecordLinks;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** A visit to a record that was merged leads to where it went. */
@Component
class RecentsFollowTheirRecord implements RecordLinks {

  @Override
  public TableField<?, Long> id() {
    return RECENT_VISIT.ID;
  }

  @Override
  public TableField<?, Long> record() {
    return RECENT_VISIT.RECORD_ID;
  }
}
