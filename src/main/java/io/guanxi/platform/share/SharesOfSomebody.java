package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.RECORD_SHARE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.handover.HandoverPart;
import io.guanxi.record.TypeSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes over for somebody is let in where he was, as far as the one who says so may. */
@Component
class SharesOfSomebody implements HandoverPart {

  private final Kit kit;
  private final Sharing sharing;
  private final Shares shares;

  SharesOfSomebody(Kit kit, Sharing sharing, Shares shares) {
    this.kit = kit;
    this.sharing = sharing;
    this.shares = shares;
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
  public List<Map<String, Object>> handOver(long from, long to, Actor actor) {
    var out = new ArrayList<Map<String, Object>>();
    for (var row :
        kit.db()
            .selectFrom(RECORD_SHARE)
            .where(RECORD_SHARE.USER_ID.eq(from), Shares.lasting())
            .orderBy(RECORD_SHARE.ID)
            .fetch()) {
      var type = kit.registry().logged(row.get(RECORD_SHARE.TYPE));
      long record = row.get(RECORD_SHARE.RECORD_ID);
      var his = Objects.requireNonNull(shares.find(type, record, row.get(RECORD_SHARE.ID)));
      var before = shares.find(type, record, whom(to));
      boolean further = before == null || isFurther(his, before);
      try {
        if (further) sharing.grant(type, record, of(to, Sharing.facts(his)), actor);
        sharing.revoke(type, record, his.id(), actor);
        out.add(given(type, record, his, further ? before : null, further));
      } catch (Problem stays) {
        continue;
      }
    }
    return out;
  }

  @Override
  public long takeBack(List<Map<String, Object>> given, long from, long to, Actor actor) {
    long back = 0;
    for (var one : given) {
      var type = kit.registry().logged(String.valueOf(one.get("type")));
      long record = HandoverPart.number(one, "record");
      var heir = shares.find(type, record, whom(to));
      if (heir == null) continue;
      try {
        sharing.grant(type, record, of(from, one.get("his")), actor);
        if (Boolean.TRUE.equals(one.get("granted"))) {
          if (one.get("before") == null) sharing.revoke(type, record, heir.id(), actor);
          else sharing.grant(type, record, of(to, one.get("before")), actor);
        }
        back++;
      } catch (Problem stays) {
        continue;
      }
    }
    return back;
  }

  /** Who takes over loses nothing that he has already. */
  private static boolean isFurther(Share his, Share before) {
    boolean writes = his.level().equals(Grant.WRITE) && !before.level().equals(Grant.WRITE);
    boolean lasts =
        before.endsAt() != null && (his.endsAt() == null || his.endsAt().isAfter(before.endsAt()));
    return writes || (lasts && his.level().equals(before.level()));
  }

  private static Map<String, Object> given(
      TypeSpec type, long record, Share his, @Nullable Share before, boolean granted) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", type.key().singular());
    out.put("record", record);
    out.put("his", Sharing.facts(his));
    if (before != null) out.put("before", Sharing.facts(before));
    out.put("granted", granted);
    return out;
  }

  private static Grant whom(long user) {
    return new Grant(user, null, null, null, null, null);
  }

  private static Grant of(long user, @Nullable Object facts) {
    var as = (Map<?, ?>) Objects.requireNonNull(facts);
    var ends = as.get("endsAt");
    return new Grant(
        user,
        null,
        (String) as.get("level"),
        ends == null ? null : Instant.parse((String) ends),
        (String) as.get("reason"),
        (String) as.get("part"));
  }
}
