package io.guanxi.platform.bundle;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import io.guanxi.platform.job.ResumableWork;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries on with a bundle, there or back. */
@Component
class BundleWork implements ResumableWork<Bundle> {

  static final String NAME = "bundle";

  private final Bundles bundles;
  private final BundleRun run;
  private final OnBehalf onBehalf;

  BundleWork(Bundles bundles, BundleRun run, OnBehalf onBehalf) {
    this.bundles = bundles;
    this.run = run;
    this.onBehalf = onBehalf;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable Bundle find(long id, int attempt) {
    var bundle = bundles.find(id);
    boolean current =
        bundle != null
            && bundle.attempt() == attempt
            && BundleState.WORKING.contains(bundle.state());
    return current ? bundle : null;
  }

  @Override
  public boolean carryOn(Bundle bundle, BooleanSupplier stopping) throws IOException {
    var actor = onBehalf.of(bundle.userId(), Origin.imported(bundle.id()), bundle.scopes());
    return bundle.state() == BundleState.UNDOING
        ? run.undo(bundle, actor, stopping)
        : run.run(bundle, actor, stopping);
  }

  @Override
  public void failed(Bundle bundle, @Nullable Problem problem) {
    if (problem == null) bundles.fail(bundle, "bundle-failed", List.of());
    else
      bundles.fail(bundle, problem.code(), problem.args().stream().map(String::valueOf).toList());
  }
}
