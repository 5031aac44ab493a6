package io.guanxi.platform.file;

import static io.guanxi.tables.Tables.ATTACHMENT;

import io.guanxi.record.RecordLinks;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** A record that is merged into another takes its files along. */
@Component
class FilesFollowTheirRecord implements RecordLinks {

  @Override
  public TableField<?, Long> id() {
    return ATTACHMENT.ID;
  }

  @Override
  public TableField<?, Long> record() {
    return ATTACHMENT.RECORD_ID;
  }
}
