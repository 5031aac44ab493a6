package io.guanxi.platform.file;

import static io.guanxi.tables.Tables.ATTACHMENT;

import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** A record that is purged leaves no files behind. */
@Component
class FilesGoWithTheirRecord implements ChangeListener {

  private final DSLContext db;

  FilesGoWithTheirRecord(DSLContext db) {
    this.db = db;
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    var purged =
        drafts.stream()
            .filter(draft -> draft.action() == Input.Action.PURGE)
            .map(Draft::id)
            .toArray(Long[]::new);
    if (purged.length > 0) {
      db.deleteFrom(ATTACHMENT).where(ATTACHMENT.RECORD_ID.eq(DSL.any(purged))).execute();
    }
  }
}
