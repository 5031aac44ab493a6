package io.guanxi.platform.handover;

import static io.guanxi.tables.Tables.HANDOVER_JOB;

import io.guanxi.kernel.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why handovers gave records away. */
@Component
public class HandoverReasons implements OwnerChangeReasons {

  private final DSLContext db;

  HandoverReasons(DSLContext db) {
    this.db = db;
  }

  @Override
  public String origin() {
    return Handover.ORIGIN;
  }

  @Override
  public Map<Long, String> of(long record, Collection<Long> refs) {
    return db.select(HANDOVER_JOB.ID, HANDOVER_JOB.REASON)
        .from(HANDOVER_JOB)
        .where(HANDOVER_JOB.ID.in(refs), HANDOVER_JOB.REASON.isNotNull())
        .fetchMap(HANDOVER_JOB.ID, HANDOVER_JOB.REASON);
  }

  /** Null when what came through it is no handover, or one without a reason. */
  public @Nullable String of(Origin origin) {
    var ref = origin.ref();
    return ref == null || !origin.kind().equals(Handover.ORIGIN)
        ? null
        : of(0, List.of(ref)).get(ref);
  }
}
