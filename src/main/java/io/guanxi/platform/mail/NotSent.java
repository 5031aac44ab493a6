package io.guanxi.platform.mail;

/** A letter that did not go out. */
final class NotSent extends Exception {

  private static final int LONGEST = 300;

  private final SmtpProblem problem;
  private final String reply;

  /**
   * @param reply what the mail server said, empty when it said nothing
   */
  NotSent(SmtpProblem problem, String reply) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    var line = MailText.line(reply);
    this.reply = line.substring(0, Math.min(LONGEST, line.length()));
  }

  SmtpProblem problem() {
    return problem;
  }

  String reply() {
    return reply;
  }
}
