package io.guanxi.platform.transfer.source;

/** A file that cannot be read as a table at all. */
public final class SourceRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient SourceProblem problem;

  SourceRefused(SourceProblem problem) {
    super(problem.code() + ": " + problem.detail());
    this.problem = problem;
  }

  public SourceProblem problem() {
    return problem;
  }
}
