package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.OIDC_LINK;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.factor.SecondFactors;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Users as who administers them sees them. */
@Component
class Accounts {

  private static final int PAGE = 50;

  private final DSLContext db;
  private final TeamsOfUser memberships;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Links links;

  Accounts(
      DSLContext db,
      TeamsOfUser memberships,
      SecondFactors factors,
      Sessions sessions,
      Links links) {
    this.db = db;
    this.memberships = memberships;
    this.factors = factors;
    this.sessions = sessions;
    this.links = links;
  }

  /** One line of the list. */
  record Line(
      long id,
      long version,
      String name,
      String login,
      @Nullable String email,
      @Nullable String mobile,
      List<String> roles,
      @Nullable Team team,
      String state,
      @Nullable Instant lastSignInAt) {}

  record Team(long id, String title) {}

  record Page(List<Line> items, @Nullable String next, int count) {}

  /** All about one. */
  record Detail(
      Line user,
      String language,
      @Nullable String timeZone,
      List<TeamsOfUser.Membership> teams,
      List<String> secondFactor,
      boolean password,
      boolean provider,
      @Nullable Instant invitedUntil,
      List<Sessions.Open> sessions) {}

  /**
   * By name.
   *
   * @param state {@code active}, {@code invited}, {@code inactive} or null for all
   * @param after the number of lines before; null at first
   */
  Page list(
      @Nullable String words,
      @Nullable String state,
      @Nullable String role,
      @Nullable Long team,
      @Nullable String after) {
    var which =
        APP_USER
            .DELETED_AT
            .isNull()
            .and(APP_USER.SERVICE.isFalse())
            .and(matches(words))
            .and(inState(state))
            .and(role == null ? noCondition() : val(role).eq(DSL.any(APP_USER.ROLES)))
            .and(team == null ? noCondition() : isIn(team));
    int from = offset(after);
    var rows =
        db.select(APP_USER.fields())
            .select(TEAM.NAME)
            .from(APP_USER)
            .leftJoin(TEAM)
            .on(TEAM.ID.eq(APP_USER.TEAM_ID))
            .where(which)
            .orderBy(APP_USER.SORT_NAME, APP_USER.ID)
            .limit(PAGE + 1)
            .offset(from)
            .fetch(this::line);
    boolean more = rows.size() > PAGE;
    return new Page(
        more ? List.copyOf(rows.subList(0, PAGE)) : rows,
        more ? Integer.toString(from + PAGE) : null,
        db.fetchCount(APP_USER, which));
  }

  Detail of(long id) {
    var row =
        db.select(APP_USER.fields())
            .select(TEAM.NAME)
            .from(APP_USER)
            .leftJoin(TEAM)
            .on(TEAM.ID.eq(APP_USER.TEAM_ID))
            .where(APP_USER.ID.eq(id), APP_USER.DELETED_AT.isNull(), APP_USER.SERVICE.isFalse())
            .fetchOne();
    if (row == null) throw Problem.notFound();
    return new Detail(
        line(row),
        row.get(APP_USER.LANGUAGE),
        row.get(APP_USER.TIME_ZONE),
        memberships.of(id),
        factors.waysOf(id),
        row.get(APP_USER.PASSWORD_HASH) != null,
        db.fetchExists(OIDC_LINK, OIDC_LINK.USER_ID.eq(id)),
        links.invitedUntil(id),
        sessions.of(id, null));
  }

  private Line line(Record row) {
    var team = row.get(APP_USER.TEAM_ID);
    return new Line(
        row.get(APP_USER.ID),
        row.get(APP_USER.VERSION),
        row.get(APP_USER.NAME),
        row.get(APP_USER.LOGIN),
        row.get(APP_USER.EMAIL),
        row.get(APP_USER.MOBILE),
        List.of(row.get(APP_USER.ROLES)),
        team == null ? null : new Team(team, row.get(TEAM.NAME)),
        state(row),
        row.get(APP_USER.LAST_SIGN_IN_AT));
  }

  private static String state(Record row) {
    if (!row.get(APP_USER.ACTIVE)) return "inactive";
    return row.get(APP_USER.LAST_SIGN_IN_AT) == null ? "invited" : "active";
  }

  private static Condition inState(@Nullable String state) {
    if (state == null || state.isEmpty()) return noCondition();
    return switch (state) {
      case "active" -> APP_USER.ACTIVE.isTrue().and(APP_USER.LAST_SIGN_IN_AT.isNotNull());
      case "invited" -> APP_USER.ACTIVE.isTrue().and(APP_USER.LAST_SIGN_IN_AT.isNull());
      case "inactive" -> APP_USER.ACTIVE.isFalse();
      default -> throw Problem.badRequest("bad-parameter", "state");
    };
  }

  private static Condition isIn(long team) {
    return exists(
        selectOne()
            .from(TEAM_MEMBER)
            .where(TEAM_MEMBER.USER_ID.eq(APP_USER.ID), TEAM_MEMBER.TEAM_ID.eq(team)));
  }

  private static Condition matches(@Nullable String words) {
    if (words == null || words.isBlank()) return noCondition();
    var like = words.strip().toLowerCase(Locale.ROOT).replace("\0", "");
    return lower(APP_USER.NAME)
        .contains(like)
        .or(lower(APP_USER.LOGIN).contains(like))
        .or(lower(APP_USER.EMAIL).contains(like))
        .or(APP_USER.MOBILE.contains(like))
        .or(APP_USER.SORT_NAME.contains(like));
  }

  private static int offset(@Nullable String after) {
    if (after == null || after.isEmpty()) return 0;
    try {
      return Math.max(0, Integer.parseInt(after));
    } catch (NumberFormatException e) {
      throw Problem.badRequest("bad-parameter", "after");
    }
  }
}
