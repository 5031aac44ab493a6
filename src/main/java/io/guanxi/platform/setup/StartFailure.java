package io.guanxi.platform.setup;

/** Why the program cannot start, as one sentence that tells the reader what to do about it. */
public final class StartFailure extends RuntimeException {

  public StartFailure(String sentence) {
    super(sentence);
  }

  public StartFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
