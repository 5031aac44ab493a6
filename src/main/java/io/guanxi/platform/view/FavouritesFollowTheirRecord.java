package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.FAVOURITE;

import io.guanxi.record.RecordLinks;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** A favourite that was merged into another record is that other record. */
@Component
class FavouritesFollowTheirRecord implements RecordLinks {

  @Override
  public TableField<?, Long> id() {
    return FAVOURITE.ID;
  }

  @Override
  public TableField<?, Long> record() {
    return FAVOURITE.RECORD_ID;
  }
}
