package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Registry;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and deletes roles; every change is in the trail with what was and what is. */
@Component
class RoleEditing {

  private static final String TYPE = "role";

  private final RoleBook book;
  private final RoleStore store;
  private final RoleAssignments assignments;
  private final Coverage coverage;
  private final Standing standing;
  private final Registry registry;
  private final RoleView view;
  private final AuditTrail trail;

  RoleEditing(
      RoleBook book,
      RoleStore store,
      RoleAssignments assignments,
      Coverage coverage,
      Standing standing,
      Registry registry,
      RoleView view,
      AuditTrail trail) {
    this.book = book;
    this.store = store;
    this.assignments = assignments;
    this.coverage = coverage;
    this.standing = standing;
    this.registry = registry;
    this.view = view;
    this.trail = trail;
  }

  StoredRole get(String key) {
    var role = book.stored().get(key);
    if (role == null) throw Problem.notFound();
    return role;
  }

  @Transactional
  StoredRole create(RoleDraft draft, Actor actor) {
    standing.require(actor, SystemRight.ROLES);
    var role = draft.toRole(0, 1, "role-" + UUID.randomUUID(), true, registry);
    demandFree(role);
    demandCovered(role, actor);
    long id = store.insert(role, actor);
    note("role.created", id, Map.of("after", view.rights(role)), actor);
    book.changed();
    return get(role.key());
  }

  @Transactional
  StoredRole change(String key, RoleDraft draft, Actor actor) {
    standing.require(actor, SystemRight.ROLES);
    store.lock(key);
    var before = get(key);
    demandChangeable(before, draft.version());
    var named = before.name() != null || !Roles.ALL.contains(key);
    var role = draft.toRole(before.id(), before.version(), key, named, registry);
    demandFree(role);
    demandCovered(before, actor);
    demandCovered(role, actor);
    store.update(role, actor);
    note(
        "role.changed",
        role.id(),
        Map.of("before", view.rights(before), "after", view.rights(role)),
        actor);
    book.changed();
    return get(key);
  }

  /**
   * @param to the role that its holders get instead; null when it must have none
   */
  @Transactional
  void delete(String key, @Nullable Long version, @Nullable String to, Actor actor) {
    standing.require(actor, SystemRight.ROLES);
    store.lock(key);
    var role = get(key);
    demandChangeable(role, version);
    demandCovered(role, actor);
    var holders = store.holders(key);
    if (!holders.isEmpty() && (to == null || to.equals(key)))
      throw Problem.conflict("role-in-use", holders.size()).with("users", holders.size());
    for (long user : holders) {
      var roles = new HashSet<>(store.rolesOf(user));
      roles.remove(key);
      roles.add(java.util.Objects.requireNonNull(to));
      assignments.assign(user, roles, actor);
    }
    store.delete(role.id());
    note("role.deleted", role.id(), Map.of("before", view.rights(role)), actor);
    book.changed();
  }

  private void demandChangeable(StoredRole role, @Nullable Long version) {
    if (role.isAdministrator()) throw Problem.conflict("role-fixed");
    if (version == null) throw Problem.badRequest("version-missing");
    if (version != role.version())
      throw Problem.conflict("stale-version").with("currentVersion", role.version());
  }

  private void demandFree(StoredRole role) {
    for (var other : book.stored().values())
      if (role.name() != null
          && !other.key().equals(role.key())
          && role.name().equalsIgnoreCase(other.name())) throw Problem.conflict("role-key-taken");
  }

  private void demandCovered(StoredRole role, Actor actor) {
    var missing = coverage.missing(role, actor);
    if (missing != null) throw Problem.forbidden("more-than-own", missing);
  }

  private void note(String action, long id, Map<String, Object> details, Actor actor) {
    trail.note(AuditEvent.of(action, actor).on(TYPE, id).with(details));
  }
}
