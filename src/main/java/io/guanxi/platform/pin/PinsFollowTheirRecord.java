package io.guanxi.platform.pin;

import static io.guanxi.tables.Tables.TIMELINE_PIN;

import io.guanxi.record.RecordLinks;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** What is pinned on a record's timeline stays so when the record is merged into another. */
@Component
class PinsFollowTheirRecord implements RecordLinks {

  @Override
  public TableField<?, Long> id() {
    return TIMELINE_PIN.ITEM_ID;
  }

  @Override
  public TableField<?, Long> record() {
    return TIMELINE_PIN.RECORD_ID;
  }
}
