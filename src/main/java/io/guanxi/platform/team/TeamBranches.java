package io.guanxi.platform.team;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tree of teams, level by level, so that thousands of them are never loaded at once. */
@Component
class TeamBranches {

  private static final int PAGE = 200;

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;

  TeamBranches(DSLContext db, Registry registry, AccessScope access) {
    this.db = db;
    this.registry = registry;
    this.access = access;
  }

  record Person(long id, String name) {}

  /** A team with how much is in it; {@code path} are the names above it, the highest first. */
  record Branch(
      long id,
      long version,
      String name,
      @Nullable Long parent,
      int members,
      int teams,
      List<Person> managers,
      List<String> path) {}

  record Level(List<Branch> items, @Nullable Integer next) {}

  Level level(@Nullable Long parent, @Nullable String q, int offset, Actor actor) {
    var type = registry.get(Users.TEAM);
    if (!access.may(Verb.READ, type, actor))
      throw Problem.forbidden("may-not", Verb.READ.code(), type.key().plural());
    boolean searched = q != null && !q.isBlank();
    Condition where = TEAM.DELETED_AT.isNull().and(access.rows(Verb.READ, type, actor));
    if (searched) where = where.and(TEAM.NAME.containsIgnoreCase(String.valueOf(q).strip()));
    else where = where.and(parent == null ? TEAM.PARENT_ID.isNull() : TEAM.PARENT_ID.eq(parent));
    var inner = TEAM.as("inner_team");
    var members =
        DSL.field(
            DSL.selectCount()
                .from(TEAM_MEMBER)
                .join(APP_USER)
                .on(APP_USER.ID.eq(TEAM_MEMBER.USER_ID))
                .where(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID), APP_USER.DELETED_AT.isNull()));
    var teams =
        DSL.field(
            DSL.selectCount()
                .from(inner)
                .where(inner.PARENT_ID.eq(TEAM.ID), inner.DELETED_AT.isNull()));
    var rows =
        db.select(TEAM.ID, TEAM.VERSION, TEAM.NAME, TEAM.PARENT_ID, members, teams)
            .from(TEAM)
            .where(where)
            .orderBy(TEAM.SORT_NAME, TEAM.ID)
            .limit(PAGE + 1)
            .offset(Math.max(0, offset))
            .fetch();
    boolean more = rows.size() > PAGE;
    var shown = more ? rows.subList(0, PAGE) : rows;
    var ids = shown.stream().map(row -> row.value1()).toList();
    var managers = managers(ids);
    var paths = searched ? paths(ids) : Map.<Long, List<String>>of();
    var items =
        shown.stream()
            .map(
                row ->
                    new Branch(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        managers.getOrDefault(row.value1(), List.of()),
                        paths.getOrDefault(row.value1(), List.of())))
            .toList();
    return new Level(items, more ? Math.max(0, offset) + PAGE : null);
  }

  private Map<Long, List<Person>> managers(Collection<Long> teams) {
    return db.select(TEAM_MEMBER.TEAM_ID, APP_USER.ID, APP_USER.NAME)
        .from(TEAM_MEMBER)
        .join(APP_USER)
        .on(APP_USER.ID.eq(TEAM_MEMBER.USER_ID))
        .where(
            TEAM_MEMBER.TEAM_ID.in(teams),
            TEAM_MEMBER.MANAGER.isTrue(),
            APP_USER.DELETED_AT.isNull())
        .orderBy(APP_USER.SORT_NAME)
        .fetchGroups(TEAM_MEMBER.TEAM_ID, row -> new Person(row.value2(), row.value3()));
  }

  private Map<Long, List<String>> paths(Collection<Long> teams) {
    return db.fetch(
            """
            WITH RECURSIVE up AS (
              SELECT t.id AS team, t.parent_id, 0 AS depth, ''::text AS name FROM team t WHERE t.id = ANY ({0})
              UNION ALL
              SELECT up.team, t.parent_id, up.depth + 1, t.name FROM up JOIN team t ON t.id = up.parent_id
              WHERE up.depth < 50)
            SELECT team, name FROM up WHERE depth > 0 ORDER BY team, depth DESC
            """,
            DSL.val(teams.toArray(Long[]::new)))
        .intoGroups(row -> row.get(0, Long.class), row -> row.get(1, String.class));
  }
}
