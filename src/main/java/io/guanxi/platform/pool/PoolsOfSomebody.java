package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.handover.HandoverPart;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who takes over for somebody may claim from the pools in which that one was named. */
@Component
class PoolsOfSomebody implements HandoverPart {

  private final DSLContext db;
  private final Standing standing;

  PoolsOfSomebody(DSLContext db, Standing standing) {
    this.db = db;
    this.standing = standing;
  }

  @Override
  public String name() {
    return "pools";
  }

  @Override
  public long count(long from) {
    return db.fetchCount(POOL_MEMBER, POOL_MEMBER.USER_ID.eq(from));
  }

  @Override
  public long handOver(long from, long to, Actor actor) {
    if (!standing.has(actor, SystemRight.POOLS)) return 0;
    db.execute(
        """
        INSERT INTO pool_member (pool_id, user_id)
        SELECT pool_id, ? FROM pool_member WHERE user_id = ? ON CONFLICT DO NOTHING
        """,
        to,
        from);
    return db.deleteFrom(POOL_MEMBER).where(POOL_MEMBER.USER_ID.eq(from)).execute();
  }
}
