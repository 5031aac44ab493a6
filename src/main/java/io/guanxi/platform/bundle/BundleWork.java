package io.guanxi.platform.bundle;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Carries on with a bundle, there or back. */
@Component
class BundleWork {

  private static final Logger LOG = LoggerFactory.getLogger(BundleWork.class);

  private final Bundles bundles;
  private final BundleRun run;
  private final OnBehalf onBehalf;

  BundleWork(Bundles bundles, BundleRun run, OnBehalf onBehalf) {
    this.bundles = bundles;
    this.run = run;
    this.onBehalf = onBehalf;
  }

  /**
   * False when there is more to do after a restart. What the database cannot do just now is thrown,
   * to be tried again.
   */
  boolean carryOn(String instance, BooleanSupplier stopping) {
    var parts = instance.split("-");
    var bundle = bundles.find(Long.parseLong(parts[0]));
    if (bundle == null
        || bundle.attempt() != Integer.parseInt(parts[1])
        || !BundleState.WORKING.contains(bundle.state())) {
      return true;
    }
    try {
      var actor = onBehalf.of(bundle.userId(), Origin.imported(bundle.id()), bundle.scopes());
      return bundle.state() == BundleState.UNDOING
          ? run.undo(bundle, actor, stopping)
          : run.run(bundle, actor, stopping);
    } catch (TransientDataAccessException
        | CannotCreateTransactionException
        | DataAccessResourceFailureException e) {
      throw e;
    } catch (Problem e) {
      bundles.fail(bundle, e.code(), e.args().stream().map(String::valueOf).toList());
    } catch (IOException | RuntimeException e) {
      LOG.error("Bundle {} failed", bundle.id(), e);
      bundles.fail(bundle, "bundle-failed", List.of());
    }
    return true;
  }
}
