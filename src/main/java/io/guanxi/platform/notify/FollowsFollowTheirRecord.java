package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.RECORD_FOLLOW;

import io.guanxi.record.RecordLinks;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Whoever follows a record follows what it is merged into. */
@Component
class FollowsFollowTheirRecord implements RecordLinks {

  @Override
  public TableField<?, Long> id() {
    return RECORD_FOLLOW.ID;
  }

  @Override
  public TableField<?, Long> record() {
    return RECORD_FOLLOW.RECORD_ID;
  }
}
