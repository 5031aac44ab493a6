package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.job.Jobs;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handovers over HTTP: look what there is, start, look how far it is, stop, take back. */
@RestController
@RequestMapping("/api/v1/handovers")
class HandoverController {

  private final Handover handover;
  private final HandoverJobs jobs;
  private final HandoverView view;
  private final Jobs tasks;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  HandoverController(
      Handover handover,
      HandoverJobs jobs,
      HandoverView view,
      Jobs tasks,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.handover = handover;
    this.jobs = jobs;
    this.view = view;
    this.tasks = tasks;
    this.trail = trail;
    this.transaction = transaction;
  }

  /**
   * What is wanted.
   *
   * @param types how much of each type, by its plural: {@code all}, {@code open} or {@code none};
   *     all of those not named
   */
  record Wanted(
      @Nullable Long from,
      @Nullable List<Long> to,
      @Nullable String reason,
      @Nullable Map<String, Handover.Extent> types) {}

  @GetMapping("/preview")
  Handover.Preview preview(@RequestParam long from, Actor actor) {
    return handover.preview(from, actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> start(@RequestBody Wanted wanted, Actor actor) {
    if (wanted.from() == null) throw Problem.badRequest("bad-parameter", "from");
    var to = wanted.to() == null ? List.<Long>of() : wanted.to();
    var types = wanted.types() == null ? Map.<String, Handover.Extent>of() : wanted.types();
    long id = handover.run(wanted.from(), to, wanted.reason(), types, actor);
    return get(id, actor);
  }

  @GetMapping
  Map<String, Object> list(Actor actor) {
    return Map.of("items", jobs.list(actor).stream().map(job -> view.of(job, actor)).toList());
  }

  @GetMapping("/{id:\\d+}")
  Map<String, Object> get(@PathVariable long id, Actor actor) {
    return view.of(jobs.get(id, actor), actor);
  }

  @PostMapping("/{id:\\d+}/cancel")
  Map<String, Object> cancel(@PathVariable long id, Actor actor) {
    var job = own(id, actor);
    if (!jobs.end(id, EnumSet.of(HandoverState.RUNNING), HandoverState.CANCELLED))
      throw Problem.conflict("handover-in-state", job.state());
    return get(id, actor);
  }

  /** Gives back what was given, in the name of whoever says so, as far as he reaches it. */
  @PostMapping("/{id:\\d+}/undo")
  Map<String, Object> undo(@PathVariable long id, Actor actor) {
    var job = own(id, actor);
    handover.demandUndo(job.plan(), actor);
    transaction.executeWithoutResult(
        status -> {
          int attempt = jobs.undo(id, actor);
          if (attempt == 0) throw Problem.conflict("handover-in-state", job.state());
          tasks.begin(HandoverWork.NAME, id, attempt);
          trail.note(AuditEvent.of("handover.undone", actor).with(Map.of("handover", id)));
        });
    return get(id, actor);
  }

  /** Others' handovers are read, not touched, but by an administrator himself. */
  private HandoverJob own(long id, Actor actor) {
    var job = jobs.get(id, actor);
    boolean over = actor.is(Roles.ADMINISTRATOR) && actor.scopes() == null;
    if (job.userId() != actor.id() && !over) throw Problem.forbidden("forbidden");
    return job;
  }
}
