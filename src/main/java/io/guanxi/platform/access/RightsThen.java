package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.RECORD_SHARE;
import static io.guanxi.tables.Tables.RIGHTS_HISTORY;
import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.kernel.Problem;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who had which right at a moment: the same roles, teams and shares that decide now, read from the
 * history that the database keeps of them. What a base gives is code, and read as it is today.
 */
@Component
public class RightsThen {

  private final DSLContext db;
  private final Registry registry;
  private final RoleBook book;
  private final RoleView view;
  private final RecordThen records;

  RightsThen(DSLContext db, Registry registry, RoleBook book, RoleView view, RecordThen records) {
    this.db = db;
    this.registry = registry;
    this.book = book;
    this.view = view;
    this.records = records;
  }

  /**
   * @param user only her; null for everybody
   * @param type plural; only what concerns this type
   * @param record of that type: only who could do something with it
   */
  public record Question(
      Instant at, @Nullable Long user, @Nullable String type, @Nullable Long record) {}

  public record Held(String key, String name) {}

  public record Place(long id, String name, boolean primary, boolean manager) {}

  /**
   * @param may codes of verbs; null where no record was asked for
   */
  public record Person(
      long id,
      String name,
      boolean active,
      List<Held> roles,
      List<Place> teams,
      @Nullable List<String> may) {}

  /**
   * @param rights by plural type, then verb: a reach
   * @param fields those that were not open, by plural type, then name
   */
  public record Role(
      String key,
      String name,
      int users,
      Set<String> system,
      Map<String, Map<String, String>> rights,
      Map<String, Map<String, String>> fields) {}

  /**
   * To a user or to a team.
   *
   * @param type plural
   */
  public record Shared(
      String type,
      long record,
      @Nullable String user,
      @Nullable String team,
      String level,
      @Nullable Instant endsAt) {}

  /**
   * @param since before which nothing is known
   */
  public record Answer(
      Instant at, Instant since, List<Person> people, List<Role> roles, List<Shared> shares) {}

  /** Somebody as she was then; who is shut out or deleted has no rights. */
  record User(long id, Set<String> roles, boolean active, @Nullable Long team) {}

  /**
   * As of one moment of the database, so that the parts fit each other; people by id, with all that
   * fits.
   *
   * @throws Problem 400 {@code bad-parameter} for a record of a type whose reach is that of others
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Answer of(Question asked, Locale locale) {
    var type = asked.type() == null ? null : registry.named(asked.type());
    var record = asked.record();
    var then = new AsOf(asked.at());
    var policy = new Policy(book.stored(then), registry);
    var tree = TeamTree.load(db, then);
    var users = users(asked.user(), then);
    var may =
        record == null || type == null
            ? null
            : records.may(type, record, users, policy, tree, then);
    if (may != null) users.removeIf(user -> may.getOrDefault(user.id(), List.of()).isEmpty());
    var named = new Names(then);
    var people = new ArrayList<Person>();
    for (var user : users)
      people.add(
          new Person(
              user.id(),
              named.user(user.id()),
              user.active(),
              held(user, policy, locale),
              places(user, tree, named),
              may == null ? null : may.get(user.id())));
    var shares = shares(asked.user(), type, record, tree, named, then);
    return new Answer(asked.at(), since(), people, roles(users, policy, type, locale), shares);
  }

  private Instant since() {
    return db.select(DSL.min(RIGHTS_HISTORY.AT)).from(RIGHTS_HISTORY).fetchSingle().value1();
  }

  private List<User> users(@Nullable Long only, AsOf then) {
    return new ArrayList<>(
        db.select(APP_USER.ID, APP_USER.ROLES, APP_USER.ACTIVE, APP_USER.TEAM_ID)
            .from(then.of(APP_USER))
            .where(APP_USER.DELETED_AT.isNull())
            .and(only == null ? DSL.noCondition() : APP_USER.ID.eq(only))
            .orderBy(APP_USER.ID)
            .fetch(
                row ->
                    new User(
                        row.value1(),
                        new TreeSet<>(List.of(row.value2())),
                        row.value3(),
                        row.value4())));
  }

  private List<Held> held(User user, Policy policy, Locale locale) {
    return user.roles().stream()
        .map(
            key -> {
              var role = policy.roles().get(key);
              return new Held(key, role == null ? key : view.name(role, locale));
            })
        .toList();
  }

  private static List<Place> places(User user, TeamTree tree, Names named) {
    return tree.memberships(user.id()).stream()
        .map(
            one ->
                new Place(
                    one.team(),
                    named.team(one.team()),
                    Long.valueOf(one.team()).equals(user.team()),
                    one.manager()))
        .toList();
  }

  /** Those that one of these people had, the least id first. */
  private List<Role> roles(
      Collection<User> users, Policy policy, @Nullable TypeSpec type, Locale locale) {
    var out = new ArrayList<Role>();
    for (var role : policy.roles().values()) {
      int holders = (int) users.stream().filter(u -> u.roles().contains(role.key())).count();
      if (holders == 0) continue;
      out.add(
          new Role(
              role.key(),
              view.name(role, locale),
              holders,
              new TreeSet<>(role.system()),
              only(type, view.reaches(role)),
              only(type, view.restricted(role))));
    }
    return out;
  }

  private static <V> Map<String, V> only(@Nullable TypeSpec type, Map<String, V> byType) {
    if (type == null) return byType;
    var one = byType.get(type.key().plural());
    return one == null ? Map.of() : Map.of(type.key().plural(), one);
  }

  private List<Shared> shares(
      @Nullable Long user,
      @Nullable TypeSpec type,
      @Nullable Long record,
      TeamTree tree,
      Names named,
      AsOf then) {
    Condition wanted = then.current(RECORD_SHARE.ENDS_AT);
    if (type != null) wanted = wanted.and(RECORD_SHARE.TYPE.eq(type.key().singular()));
    if (record != null) wanted = wanted.and(RECORD_SHARE.RECORD_ID.eq(record));
    if (user != null) {
      var teams =
          tree.memberships(user).stream().map(TeamTree.Membership::team).toArray(Long[]::new);
      wanted =
          wanted.and(RECORD_SHARE.USER_ID.eq(user).or(RECORD_SHARE.TEAM_ID.eq(DSL.any(teams))));
    }
    return db.select(RECORD_SHARE.fields())
        .from(then.of(RECORD_SHARE))
        .where(wanted)
        .orderBy(RECORD_SHARE.ID)
        .fetch(
            row ->
                new Shared(
                    registry.logged(row.get(RECORD_SHARE.TYPE)).key().plural(),
                    row.get(RECORD_SHARE.RECORD_ID),
                    name(row.get(RECORD_SHARE.USER_ID), named::user),
                    name(row.get(RECORD_SHARE.TEAM_ID), named::team),
                    row.get(RECORD_SHARE.LEVEL),
                    row.get(RECORD_SHARE.ENDS_AT)));
  }

  private static @Nullable String name(@Nullable Long id, Function<Long, String> named) {
    return id == null ? null : named.apply(id);
  }

  /** People by the names they have now, teams by those they had then. */
  private final class Names {

    private final Map<Long, String> users =
        db.select(APP_USER.ID, APP_USER.NAME).from(APP_USER).fetchMap(APP_USER.ID, APP_USER.NAME);
    private final Map<Long, String> teams;

    Names(AsOf then) {
      teams = db.select(TEAM.ID, TEAM.NAME).from(then.of(TEAM)).fetchMap(TEAM.ID, TEAM.NAME);
    }

    String user(long id) {
      return users.getOrDefault(id, "#" + id);
    }

    String team(long id) {
      return teams.getOrDefault(id, "#" + id);
    }
  }
}
