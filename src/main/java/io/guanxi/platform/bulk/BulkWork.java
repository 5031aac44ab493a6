package io.guanxi.platform.bulk;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import io.guanxi.platform.job.ResumableWork;
import io.guanxi.record.Registry;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries on with a bulk job, there or back. */
@Component
class BulkWork implements ResumableWork<BulkJob> {

  static final String NAME = "bulk";

  private final BulkJobs jobs;
  private final BulkRun run;
  private final BulkUndo undo;
  private final Registry registry;
  private final OnBehalf onBehalf;

  BulkWork(BulkJobs jobs, BulkRun run, BulkUndo undo, Registry registry, OnBehalf onBehalf) {
    this.jobs = jobs;
    this.run = run;
    this.undo = undo;
    this.registry = registry;
    this.onBehalf = onBehalf;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable BulkJob find(long id, int attempt) {
    var job = jobs.find(id);
    boolean current =
        job != null && job.attempt() == attempt && BulkState.WORKING.contains(job.state());
    return current ? job : null;
  }

  @Override
  public boolean carryOn(BulkJob job, BooleanSupplier stopping) {
    var back = job.state() == BulkState.UNDOING;
    var origin = back ? Origin.bulkTakenBack(job.id()) : job.origin();
    var actor = onBehalf.of(job.userId(), origin, job.scopes());
    var type = registry.named(job.type());
    return back ? undo.run(job, type, actor, stopping) : run.run(job, type, actor, stopping);
  }

  @Override
  public void failed(BulkJob job, @Nullable Problem problem) {
    if (problem == null) jobs.fail(job, "bulk-failed", List.of());
    else jobs.fail(job, problem.code(), problem.args().stream().map(String::valueOf).toList());
  }
}
