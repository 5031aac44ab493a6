package io.guanxi.platform.handover;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import io.guanxi.platform.job.ResumableWork;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries on with a handover, there or back. */
@Component
class HandoverWork implements ResumableWork<HandoverJob> {

  static final String NAME = "handover";

  private final HandoverJobs jobs;
  private final HandoverRun run;
  private final HandoverUndo undo;
  private final OnBehalf onBehalf;

  HandoverWork(HandoverJobs jobs, HandoverRun run, HandoverUndo undo, OnBehalf onBehalf) {
    this.jobs = jobs;
    this.run = run;
    this.undo = undo;
    this.onBehalf = onBehalf;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable HandoverJob find(long id, int attempt) {
    var job = jobs.find(id);
    boolean current =
        job != null && job.attempt() == attempt && HandoverState.WORKING.contains(job.state());
    return current ? job : null;
  }

  @Override
  public boolean carryOn(HandoverJob job, BooleanSupplier stopping) {
    var by = job.undoBy();
    boolean back = job.state() == HandoverState.UNDOING;
    var actor =
        back && by != null && by != job.userId()
            ? onBehalf.of(by, job.back(), null)
            : onBehalf.of(job.userId(), back ? job.back() : job.origin(), job.scopes());
    return back ? undo.run(job, actor, stopping) : run.run(job, actor, stopping);
  }

  @Override
  public void failed(HandoverJob job, @Nullable Problem problem) {
    if (problem == null) jobs.fail(job, "handover-failed", List.of());
    else jobs.fail(job, problem.code(), problem.args().stream().map(String::valueOf).toList());
  }
}
