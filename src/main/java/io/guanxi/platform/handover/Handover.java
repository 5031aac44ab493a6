package io.guanxi.platform.handover;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.job.Jobs;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives records to others: all of somebody's, with a preview, or a selection. */
@Component
public class Handover {

  /** The kind of the origin under which handovers write. */
  public static final String ORIGIN = "handover";

  /** So many chosen records change hands at once. */
  public static final int MOST = 50_000;

  private static final int MOST_RECEIVERS = 50;
  private static final int LONGEST_REASON = 500;

  private final DSLContext db;
  private final Registry registry;
  private final Owned owned;
  private final List<HandoverPart> parts;
  private final HandoverJobs jobs;
  private final Jobs tasks;
  private final AccessScope access;
  private final Standing standing;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  Handover(
      DSLContext db,
      Registry registry,
      Owned owned,
      List<HandoverPart> parts,
      HandoverJobs jobs,
      Jobs tasks,
      AccessScope access,
      Standing standing,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.db = db;
    this.registry = registry;
    this.owned = owned;
    this.parts = parts;
    this.jobs = jobs;
    this.tasks = tasks;
    this.access = access;
    this.standing = standing;
    this.trail = trail;
    this.transaction = transaction;
  }

  /**
   * Records of one type that somebody owns.
   *
   * @param open how many of them are open; null where the type knows no such thing
   * @param beyond how many of them the asker may not give away, so that they would stay
   */
  public record Pile(String type, long count, @Nullable Long open, long beyond) {}

  /** Something else that somebody leaves behind. */
  public record Part(String name, long count) {}

  /** What there is to hand over. */
  public record Preview(long from, List<Pile> types, List<Part> parts) {

    public long total() {
      return types.stream().mapToLong(Pile::count).sum();
    }

    /** Whether nothing would stay behind without an owner. */
    public boolean isEmpty() {
      return types.isEmpty() && parts.isEmpty();
    }
  }

  /** How much of a type goes along; everything where nothing is said. */
  public enum Extent {
    ALL,
    OPEN,
    NONE
  }

  /** What somebody would leave behind; only for who answers for people. */
  public Preview preview(long from, Actor actor) {
    standing.require(actor, SystemRight.USERS);
    if (!exists(from)) throw Problem.notFound();
    var piles = new ArrayList<Pile>();
    for (var type : owned.types()) {
      long count = owned.count(type, from, false);
      if (count == 0) continue;
      var open = Owned.hasOpen(type) ? owned.count(type, from, true) : null;
      long reached = owned.reached(type, from, false, actor);
      piles.add(new Pile(type.key().plural(), count, open, count - reached));
    }
    var rest =
        parts.stream()
            .map(part -> new Part(part.name(), part.count(from)))
            .filter(part -> part.count() > 0)
            .toList();
    return new Preview(from, piles, rest);
  }

  /** Hands over everything; joins the caller's transaction. The id of the job. */
  public long run(long from, List<Long> to, @Nullable String reason, Actor actor) {
    return run(from, to, reason, Map.of(), actor);
  }

  /**
   * Hands over what somebody owns, to one or to several in turn. The work begins once the caller's
   * transaction is committed, and is done in the actor's name: what he may not give away stays.
   *
   * @param extents by the plural of a type
   * @return the id of the job
   */
  public long run(
      long from, List<Long> to, @Nullable String reason, Map<String, Extent> extents, Actor actor) {
    standing.require(actor, SystemRight.USERS);
    if (!exists(from)) throw Problem.notFound();
    extents.keySet().forEach(registry::named);
    var receivers = receivers(to, from, actor);
    var sections = new ArrayList<HandoverPlan.Section>();
    long total = 0;
    for (var type : owned.types()) {
      var extent = extents.getOrDefault(type.key().plural(), Extent.ALL);
      boolean open = extent == Extent.OPEN && Owned.hasOpen(type);
      long count = extent == Extent.NONE ? 0 : owned.reached(type, from, open, actor);
      if (count == 0) continue;
      total += count;
      sections.add(new HandoverPlan.Section(type.key().plural(), null, open));
    }
    return begin(from, receivers, new HandoverPlan(sections, true), reason, total, actor);
  }

  /**
   * Gives these records away, whoever owns them; 403 when none of them is the actor's to give. The
   * id of the job.
   */
  long transfer(
      TypeSpec type, List<Long> ids, List<Long> to, @Nullable String reason, Actor actor) {
    demand(type, actor);
    return chosen(type, ids, receivers(to, null, actor), reason, actor);
  }

  /**
   * Takes the owner away from these records, whoever he is. A record that has no place without one
   * is refused and keeps him; 403 when none of them is the actor's to give. The id of the job.
   */
  public long release(TypeSpec type, List<Long> ids, String reason, Actor actor) {
    demand(type, actor);
    return chosen(type, ids, List.of(), reason, actor);
  }

  private void demand(TypeSpec type, Actor actor) {
    if (!Owned.hasOwner(type)) throw Problem.of(405, "read-only-type", type.key().plural());
    for (var verb : List.of(Verb.READ, Verb.UPDATE, Verb.ASSIGN))
      if (!access.may(verb, type, actor))
        throw Problem.forbidden("may-not", verb.code(), type.key().plural());
  }

  private long chosen(
      TypeSpec type, List<Long> ids, List<Long> to, @Nullable String reason, Actor actor) {
    var sorted = ids.stream().distinct().sorted().toList();
    if (sorted.isEmpty()) throw Problem.of(422, "nothing-selected");
    if (owned.reached(type, sorted, actor).isEmpty())
      throw Problem.forbidden("may-not", Verb.ASSIGN.code(), type.key().plural());
    var section = new HandoverPlan.Section(type.key().plural(), sorted, false);
    var plan = new HandoverPlan(List.of(section), false);
    return begin(null, to, plan, reason, sorted.size(), actor);
  }

  /** Who takes back must be allowed to give. */
  void demandUndo(HandoverPlan plan, Actor actor) {
    for (var section : plan.sections())
      if (!Owned.may(access, registry.named(section.type()), actor))
        throw Problem.forbidden("may-not", Verb.ASSIGN.code(), section.type());
  }

  private long begin(
      @Nullable Long from,
      List<Long> to,
      HandoverPlan plan,
      @Nullable String reason,
      long total,
      Actor actor) {
    var why = reason == null || reason.isBlank() ? null : reason.strip();
    if (why != null && why.length() > LONGEST_REASON)
      throw Problem.invalid(List.of(FieldError.of("reason", "too-long", LONGEST_REASON)));
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long id = jobs.create(from, to, plan, why, total, actor);
              tasks.begin(HandoverWork.NAME, id, 1);
              trail.note(
                  AuditEvent.of("handover.started", actor)
                      .with(told(id, from, to, plan, why, total)));
              return id;
            }));
  }

  private static Map<String, Object> told(
      long id,
      @Nullable Long from,
      List<Long> to,
      HandoverPlan plan,
      @Nullable String reason,
      long total) {
    var out = new LinkedHashMap<String, Object>();
    out.put("handover", id);
    if (from != null) out.put("from", from);
    out.put("to", to);
    out.put("types", plan.sections().stream().map(HandoverPlan.Section::type).toList());
    out.put("records", total);
    if (reason != null) out.put("reason", reason);
    return out;
  }

  private boolean exists(long user) {
    return db.fetchExists(APP_USER, APP_USER.ID.eq(user).and(APP_USER.DELETED_AT.isNull()));
  }

  private List<Long> receivers(@Nullable List<Long> to, @Nullable Long from, Actor actor) {
    Set<Long> wanted = to == null ? Set.of() : new LinkedHashSet<>(to);
    if (wanted.isEmpty()) throw Problem.invalid(List.of(FieldError.of("to", "required")));
    if (wanted.size() > MOST_RECEIVERS)
      throw Problem.invalid(List.of(FieldError.of("to", "too-many-items", MOST_RECEIVERS)));
    if (wanted.contains(from))
      throw Problem.invalid(List.of(FieldError.of("to", "handover-to-leaver")));
    var people = registry.all().stream().filter(TypeSpec::isPeople).findFirst().orElseThrow();
    int known =
        db.fetchCount(
            APP_USER,
            APP_USER
                .ID
                .in(wanted)
                .and(APP_USER.ACTIVE)
                .and(APP_USER.DELETED_AT.isNull())
                .and(access.rows(Verb.READ, people, actor)));
    if (known != wanted.size())
      throw Problem.invalid(List.of(FieldError.of("to", "reference-not-found")));
    return List.copyOf(wanted);
  }
}
