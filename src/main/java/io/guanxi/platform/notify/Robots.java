package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.NOTIFY_ROBOT;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.secret.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups' robots; their addresses are sealed and never shown again. */
@Component
class Robots {

  private final DSLContext db;
  private final Vault vault;
  private final AuditTrail trail;
  private final Clock clock;

  Robots(DSLContext db, Vault vault, AuditTrail trail, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /** A robot as it is shown. */
  record View(
      long id,
      long version,
      String name,
      String service,
      boolean secretSet,
      boolean ownNetwork,
      List<String> kinds,
      boolean titles,
      String language,
      boolean active,
      @Nullable String problem,
      @Nullable Instant sentAt) {}

  /** A robot as it is spoken through. */
  record Open(
      long id,
      RobotService service,
      String address,
      @Nullable String secret,
      boolean ownNetwork,
      boolean titles,
      String language) {}

  List<View> all() {
    return db.selectFrom(NOTIFY_ROBOT)
        .orderBy(NOTIFY_ROBOT.NAME, NOTIFY_ROBOT.ID)
        .fetch(Robots::view);
  }

  View get(long id) {
    var row = db.selectFrom(NOTIFY_ROBOT).where(NOTIFY_ROBOT.ID.eq(id)).fetchOne();
    if (row == null) throw Problem.notFound();
    return view(row);
  }

  /** The active ones that want to know of a kind. */
  List<Open> wanting(String kind) {
    return db.selectFrom(NOTIFY_ROBOT)
        .where(NOTIFY_ROBOT.ACTIVE.isTrue(), NOTIFY_ROBOT.KINDS.contains(new String[] {kind}))
        .fetch(this::open);
  }

  Open open(long id) {
    var row = db.selectFrom(NOTIFY_ROBOT).where(NOTIFY_ROBOT.ID.eq(id)).fetchOne();
    if (row == null) throw Problem.notFound();
    return open(row);
  }

  @Transactional
  public View create(RobotForm.Robot robot, Actor actor) {
    var now = clock.instant();
    long id =
        db.insertInto(NOTIFY_ROBOT)
            .set(columns(robot))
            .set(NOTIFY_ROBOT.CREATED_AT, now)
            .set(NOTIFY_ROBOT.UPDATED_AT, now)
            .returning(NOTIFY_ROBOT.ID)
            .fetchSingle(NOTIFY_ROBOT.ID);
    note("robot.created", id, robot, actor);
    return get(id);
  }

  @Transactional
  public View update(long id, long version, RobotForm.Robot robot, Actor actor) {
    int count =
        db.update(NOTIFY_ROBOT)
            .set(columns(robot))
            .setNull(NOTIFY_ROBOT.PROBLEM)
            .set(NOTIFY_ROBOT.VERSION, NOTIFY_ROBOT.VERSION.plus(1))
            .set(NOTIFY_ROBOT.UPDATED_AT, clock.instant())
            .where(NOTIFY_ROBOT.ID.eq(id), NOTIFY_ROBOT.VERSION.eq(version))
            .execute();
    if (count == 0) {
      get(id);
      throw Problem.conflict("stale-version");
    }
    note("robot.changed", id, robot, actor);
    return get(id);
  }

  private Map<Field<?>, @Nullable Object> columns(RobotForm.Robot robot) {
    var out = new LinkedHashMap<Field<?>, @Nullable Object>();
    out.put(NOTIFY_ROBOT.NAME, robot.name());
    out.put(NOTIFY_ROBOT.SERVICE, robot.service().code());
    out.put(NOTIFY_ROBOT.ADDRESS, vault.seal(robot.address()));
    out.put(NOTIFY_ROBOT.SECRET, robot.secret() == null ? null : vault.seal(robot.secret()));
    out.put(NOTIFY_ROBOT.OWN_NETWORK, robot.ownNetwork());
    out.put(NOTIFY_ROBOT.KINDS, robot.kinds().toArray(String[]::new));
    out.put(NOTIFY_ROBOT.TITLES, robot.titles());
    out.put(NOTIFY_ROBOT.LANGUAGE, robot.language());
    out.put(NOTIFY_ROBOT.ACTIVE, robot.active());
    return out;
  }

  @Transactional
  public void remove(long id, Actor actor) {
    var gone = get(id);
    db.deleteFrom(NOTIFY_ROBOT).where(NOTIFY_ROBOT.ID.eq(id)).execute();
    trail.note(
        AuditEvent.of("robot.removed", actor).on("robot", id).with(Map.of("name", gone.name())));
  }

  /** How the last message went; null: well. */
  void went(long id, @Nullable String problem) {
    db.update(NOTIFY_ROBOT)
        .set(NOTIFY_ROBOT.PROBLEM, problem)
        .set(problem == null ? NOTIFY_ROBOT.SENT_AT : NOTIFY_ROBOT.PROBLEM_AT, clock.instant())
        .where(NOTIFY_ROBOT.ID.eq(id))
        .execute();
  }

  private void note(String action, long id, RobotForm.Robot robot, Actor actor) {
    trail.note(
        AuditEvent.of(action, actor)
            .on("robot", id)
            .with(
                Map.of(
                    "name", robot.name(),
                    "service", robot.service().code(),
                    "kinds", robot.kinds(),
                    "titles", robot.titles(),
                    "ownNetwork", robot.ownNetwork(),
                    "active", robot.active())));
  }

  private Open open(Record row) {
    var secret = row.get(NOTIFY_ROBOT.SECRET);
    return new Open(
        row.get(NOTIFY_ROBOT.ID),
        RobotService.named(row.get(NOTIFY_ROBOT.SERVICE)).orElseThrow(),
        vault.open(row.get(NOTIFY_ROBOT.ADDRESS)),
        secret == null ? null : vault.open(secret),
        row.get(NOTIFY_ROBOT.OWN_NETWORK),
        row.get(NOTIFY_ROBOT.TITLES),
        row.get(NOTIFY_ROBOT.LANGUAGE));
  }

  private static View view(Record row) {
    return new View(
        row.get(NOTIFY_ROBOT.ID),
        row.get(NOTIFY_ROBOT.VERSION),
        row.get(NOTIFY_ROBOT.NAME),
        row.get(NOTIFY_ROBOT.SERVICE),
        row.get(NOTIFY_ROBOT.SECRET) != null,
        row.get(NOTIFY_ROBOT.OWN_NETWORK),
        List.of(row.get(NOTIFY_ROBOT.KINDS)),
        row.get(NOTIFY_ROBOT.TITLES),
        row.get(NOTIFY_ROBOT.LANGUAGE),
        row.get(NOTIFY_ROBOT.ACTIVE),
        row.get(NOTIFY_ROBOT.PROBLEM),
        row.get(NOTIFY_ROBOT.SENT_AT));
  }
}
