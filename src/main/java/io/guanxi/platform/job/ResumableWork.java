package io.guanxi.platform.job;

import io.guanxi.kernel.Problem;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of job does. Steps are transactions that also note how far the job is, so that it
 * can be cut off between any two of them.
 *
 * @param <J> the job as it is stored
 */
public interface ResumableWork<J> {

  /** By which the database knows it; never changes. */
  String name();

  /** The job, or null when this attempt at it has nothing to do any more. */
  @Nullable J find(long id, int attempt);

  /**
   * Carries on until the job is done, or is to stop.
   *
   * @return whether it is done; false when there is more to do after a restart
   * @throws Exception what the job cannot recover from; a {@link Problem} when people can be told
   */
  boolean carryOn(J job, BooleanSupplier stopping) throws Exception;

  /**
   * Ends a job that cannot go on.
   *
   * @param problem null when it is nobody's fault but the program's
   */
  void failed(J job, @Nullable Problem problem);
}
