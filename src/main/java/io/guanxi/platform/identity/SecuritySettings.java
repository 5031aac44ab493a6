package io.guanxi.platform.identity;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.time.Duration;
import java.util.ArrayList;

/**
 * The installation's rules of signing in.
 *
 * @param idleMinutes a session ends when nobody used it for so long
 * @param absoluteHours and after so long whatever happens
 * @param inviteHours how long an invitation can be accepted
 * @param resetMinutes how long a link to a new password works
 * @param passwordSignIn false: only identity providers; administrators keep an emergency door
 */
record SecuritySettings(
    int idleMinutes, int absoluteHours, int inviteHours, int resetMinutes, boolean passwordSignIn) {

  static final SecuritySettings DEFAULT = new SecuritySettings(8 * 60, 7 * 24, 72, 60, true);

  private static final int WEEK_MINUTES = 7 * 24 * 60;
  private static final int QUARTER_HOURS = 90 * 24;
  private static final int MONTH_HOURS = 30 * 24;
  private static final int DAY_MINUTES = 24 * 60;

  Duration idle() {
    return Duration.ofMinutes(idleMinutes);
  }

  Duration absolute() {
    return Duration.ofHours(absoluteHours);
  }

  Duration inviteLife() {
    return Duration.ofHours(inviteHours);
  }

  Duration resetLife() {
    return Duration.ofMinutes(resetMinutes);
  }

  SecuritySettings checked() {
    var errors = new ArrayList<FieldError>();
    if (idleMinutes < 5 || idleMinutes > WEEK_MINUTES)
      errors.add(range("idleMinutes", 5, WEEK_MINUTES));
    if (absoluteHours < 1 || absoluteHours > QUARTER_HOURS)
      errors.add(range("absoluteHours", 1, QUARTER_HOURS));
    if (inviteHours < 1 || inviteHours > MONTH_HOURS)
      errors.add(range("inviteHours", 1, MONTH_HOURS));
    if (resetMinutes < 5 || resetMinutes > DAY_MINUTES)
      errors.add(range("resetMinutes", 5, DAY_MINUTES));
    if (!errors.isEmpty()) throw Problem.invalid(errors);
    return this;
  }

  private static FieldError range(String field, int least, int most) {
    return FieldError.of(field, "not-between", least, most);
  }
}
