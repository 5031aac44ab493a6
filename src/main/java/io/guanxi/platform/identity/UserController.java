package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.identity.Invited.Pass;
import io.guanxi.platform.identity.Invited.Way;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of users over HTTP; who may what is decided in {@link UserAdmin}. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

  private final UserAdmin admin;
  private final UserChanges changes;
  private final Accounts accounts;
  private final Standing standing;
  private final Invited invited;

  UserController(
      UserAdmin admin, UserChanges changes, Accounts accounts, Standing standing, Invited invited) {
    this.admin = admin;
    this.changes = changes;
    this.accounts = accounts;
    this.standing = standing;
    this.invited = invited;
  }

  record LetIn(@Nullable Way way) {}

  /**
   * Somebody leaves.
   *
   * @param to who takes over, in turn
   * @param keep true: what he owns stays his, though nobody is there
   */
  record Leave(@Nullable List<Long> to, @Nullable String reason, @Nullable Boolean keep) {}

  record Left(@Nullable Long handover) {}

  record Possible(boolean mail) {}

  @GetMapping("/accounts")
  Accounts.Page list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable Long team,
      @RequestParam(required = false) @Nullable String after,
      Actor actor) {
    standing.require(actor, SystemRight.USERS);
    return accounts.list(q, state, role, team, after);
  }

  /** Whether invitations can go out by mail. */
  @GetMapping("/invitation-ways")
  Possible ways(Actor actor) {
    standing.require(actor, SystemRight.USERS);
    return new Possible(invited.canMail());
  }

  /** Those that the caller may give. */
  @GetMapping("/assignable-roles")
  List<Grants.Role> roles(Actor actor) {
    return admin.assignable(actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  UserAdmin.Added add(@RequestBody UserAdmin.Newcomer wanted, Actor actor) {
    return admin.add(wanted, actor);
  }

  @GetMapping("/{id:\\d+}/account")
  Accounts.Detail get(@PathVariable long id, Actor actor) {
    standing.require(actor, SystemRight.USERS);
    return accounts.of(id);
  }

  @PatchMapping("/{id:\\d+}/account")
  Accounts.Detail change(
      @PathVariable long id, @RequestBody Map<String, @Nullable Object> body, Actor actor) {
    changes.apply(id, body, actor);
    return accounts.of(id);
  }

  @PostMapping("/{id:\\d+}/let-in")
  Pass letIn(@PathVariable long id, @RequestBody LetIn wanted, Actor actor) {
    return admin.letIn(id, Objects.requireNonNullElse(wanted.way(), Way.LINK), actor);
  }

  @PostMapping("/{id:\\d+}/deactivate")
  Left deactivate(@PathVariable long id, @RequestBody Leave wanted, Actor actor) {
    var to = wanted.to() == null ? List.<Long>of() : wanted.to();
    boolean keep = Boolean.TRUE.equals(wanted.keep());
    return new Left(admin.deactivate(id, to, wanted.reason(), keep, actor));
  }

  @PostMapping("/{id:\\d+}/reactivate")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reactivate(@PathVariable long id, Actor actor) {
    admin.reactivate(id, actor);
  }

  @PostMapping("/{id:\\d+}/reset-second-factor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resetFactors(@PathVariable long id, Actor actor) {
    admin.resetFactors(id, actor);
  }

  @DeleteMapping("/{id:\\d+}/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSessions(@PathVariable long id, Actor actor) {
    admin.endSessions(id, null, actor);
  }

  @DeleteMapping("/{id:\\d+}/sessions/{session:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSession(@PathVariable long id, @PathVariable long session, Actor actor) {
    admin.endSessions(id, session, actor);
  }
}
