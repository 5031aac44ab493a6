package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.RECORD_SHARE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.handover.HandoverPart;
import org.springframework.stereotype.Component;

/** Who takes over for somebody is let in where he was, as far as the one who says so may. */
@Component
class SharesOfSomebody implements HandoverPart {

  private final Kit kit;
  private final Sharing sharing;

  SharesOfSomebody(Kit kit, Sharing sharing) {
    this.kit = kit;
    this.sharing = sharing;
  }

  @Override
  public String name() {
    return "shares";
  }

  @Override
  public long count(long from) {
    return kit.db().fetchCount(RECORD_SHARE, RECORD_SHARE.USER_ID.eq(from).and(Shares.lasting()));
  }

  @Override
  public long handOver(long from, long to, Actor actor) {
    long given = 0;
    for (var row :
        kit.db()
            .selectFrom(RECORD_SHARE)
            .where(RECORD_SHARE.USER_ID.eq(from), Shares.lasting())
            .fetch()) {
      var grant =
          new Grant(
              to,
              null,
              row.get(RECORD_SHARE.LEVEL),
              row.get(RECORD_SHARE.ENDS_AT),
              row.get(RECORD_SHARE.REASON),
              row.get(RECORD_SHARE.PART));
      try {
        var type = kit.registry().logged(row.get(RECORD_SHARE.TYPE));
        sharing.grant(type, row.get(RECORD_SHARE.RECORD_ID), grant, actor);
        sharing.revoke(type, row.get(RECORD_SHARE.RECORD_ID), row.get(RECORD_SHARE.ID), actor);
        given++;
      } catch (Problem stays) {
        continue;
      }
    }
    return given;
  }
}
