package io.guanxi.platform.setup;

/** Why the program cannot start, as one sentence that tells the reader what to do about it. */
final class StartFailure extends RuntimeException {

  StartFailure(String sentence) {
    super(sentence);
  }

  StartFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
