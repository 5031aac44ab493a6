package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.ROLE_FIELD;
import static io.guanxi.tables.Tables.ROLE_RIGHT;

import io.guanxi.kernel.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Rows of roles. */
@Component
class RoleStore {

  private final DSLContext db;
  private final Clock clock;

  RoleStore(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  long insert(StoredRole role, Actor actor) {
    var now = clock.instant();
    var id =
        db.insertInto(ACCESS_ROLE)
            .set(ACCESS_ROLE.KEY, role.key())
            .set(ACCESS_ROLE.NAME, role.name())
            .set(ACCESS_ROLE.DESCRIPTION, role.description())
            .set(ACCESS_ROLE.BASE, role.base())
            .set(ACCESS_ROLE.SYSTEM, system(role))
            .set(ACCESS_ROLE.SECOND_FACTOR, role.secondFactor())
            .set(ACCESS_ROLE.REVEALS, role.reveals())
            .set(ACCESS_ROLE.CREATED_AT, now)
            .set(ACCESS_ROLE.CREATED_BY, actor.id())
            .set(ACCESS_ROLE.UPDATED_AT, now)
            .set(ACCESS_ROLE.UPDATED_BY, actor.id())
            .returning(ACCESS_ROLE.ID)
            .fetchSingle(ACCESS_ROLE.ID);
    rows(id, role);
    return id;
  }

  void update(StoredRole role, Actor actor) {
    db.update(ACCESS_ROLE)
        .set(ACCESS_ROLE.VERSION, role.version() + 1)
        .set(ACCESS_ROLE.NAME, role.name())
        .set(ACCESS_ROLE.DESCRIPTION, role.description())
        .set(ACCESS_ROLE.BASE, role.base())
        .set(ACCESS_ROLE.SYSTEM, system(role))
        .set(ACCESS_ROLE.SECOND_FACTOR, role.secondFactor())
        .set(ACCESS_ROLE.REVEALS, role.reveals())
        .set(ACCESS_ROLE.UPDATED_AT, clock.instant())
        .set(ACCESS_ROLE.UPDATED_BY, actor.id())
        .where(ACCESS_ROLE.ID.eq(role.id()))
        .execute();
    db.deleteFrom(ROLE_RIGHT).where(ROLE_RIGHT.ROLE_ID.eq(role.id())).execute();
    db.deleteFrom(ROLE_FIELD).where(ROLE_FIELD.ROLE_ID.eq(role.id())).execute();
    rows(role.id(), role);
  }

  private static String[] system(StoredRole role) {
    return role.system().stream().sorted().toArray(String[]::new);
  }

  private void rows(long id, StoredRole role) {
    role.reaches()
        .forEach(
            (type, verbs) ->
                verbs.forEach(
                    (verb, reach) ->
                        db.insertInto(ROLE_RIGHT)
                            .set(ROLE_RIGHT.ROLE_ID, id)
                            .set(ROLE_RIGHT.TYPE, type)
                            .set(ROLE_RIGHT.VERB, verb.code())
                            .set(ROLE_RIGHT.REACH, reach.code())
                            .execute()));
    role.fields()
        .forEach(
            (type, fields) ->
                fields.forEach(
                    (field, access) ->
                        db.insertInto(ROLE_FIELD)
                            .set(ROLE_FIELD.ROLE_ID, id)
                            .set(ROLE_FIELD.TYPE, type)
                            .set(ROLE_FIELD.FIELD, field)
                            .set(ROLE_FIELD.ACCESS, access.code())
                            .execute()));
  }

  /** Locks a role against being given to anybody meanwhile. */
  void lock(String key) {
    db.selectOne().from(ACCESS_ROLE).where(ACCESS_ROLE.KEY.eq(key)).forUpdate().fetch();
  }

  void delete(long id) {
    db.deleteFrom(ACCESS_ROLE).where(ACCESS_ROLE.ID.eq(id)).execute();
  }

  /** Who has it, deactivated people too. */
  List<Long> holders(String key) {
    return db.select(APP_USER.ID)
        .from(APP_USER)
        .where(DSL.val(key).eq(DSL.any(APP_USER.ROLES)), APP_USER.DELETED_AT.isNull())
        .orderBy(APP_USER.ID)
        .fetch(APP_USER.ID);
  }

  Map<String, Integer> counts() {
    var role = DSL.field(DSL.name("role"), String.class);
    return db.select(role, DSL.count())
        .from(APP_USER, DSL.unnest(APP_USER.ROLES).as("held", "role"))
        .where(APP_USER.DELETED_AT.isNull())
        .groupBy(role)
        .fetchMap(role, DSL.count());
  }

  List<String> rolesOf(long user) {
    return List.of(
        db.select(APP_USER.ROLES)
            .from(APP_USER)
            .where(APP_USER.ID.eq(user))
            .forUpdate()
            .fetchSingle()
            .value1());
  }
}
