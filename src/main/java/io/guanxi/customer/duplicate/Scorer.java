package io.guanxi.customer.duplicate;

import static io.guanxi.customer.duplicate.NameLikeness.of;

import io.guanxi.customer.duplicate.Score.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what two records share. Each reason leaves that much less doubt; a number or address that
 * many have says little, another name or tax number speaks against.
 */
final class Scorer {

  /** More holders than this, and a number is a switchboard's or a family's. */
  static final int FEW = 3;

  private static final double OTHER_NAME = 0.7;
  private static final double OTHER_TAX = 0.4;

  private Scorer() {}

  /**
   * @param holders how many records have a key
   */
  static Score score(Facts a, Facts b, LongToIntFunction holders) {
    var reasons = new ArrayList<Reason>();
    var name = of(a, b);
    if (name != null) reasons.add(name);
    if (a.tax() != null && a.tax().equals(b.tax()))
      reasons.add(new Reason("tax-number", a.tax(), 0.95));
    for (var email : a.emails())
      if (b.emails().contains(email))
        reasons.add(
            holders.applyAsInt(Keys.email(a, email)) > FEW
                ? new Reason("shared-email", email, 0.2)
                : new Reason("email", email, 0.75));
    for (var chat : a.chats())
      if (b.chats().contains(chat)) reasons.add(new Reason("chat", chat, 0.8));
    phones(a, b, holders, isNamesake(name) ? 0.35 : 0.15, reasons);
    if (reasons.isEmpty()) return Score.NONE;
    double doubt = 1;
    for (var reason : reasons) doubt *= 1 - reason.weight();
    double value = 1 - doubt;
    if (name == null && !a.names().isEmpty() && !b.names().isEmpty()) {
      value *= OTHER_NAME;
      reasons.add(new Reason("other-name", "", 0));
    }
    if (a.tax() != null && b.tax() != null && !a.tax().equals(b.tax())) {
      value *= OTHER_TAX;
      reasons.add(new Reason("other-tax-number", "", 0));
    }
    reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
    return new Score((int) Math.round(value * 100), List.copyOf(reasons));
  }

  /** Several records of one person look like a number that many have. */
  private static boolean isNamesake(@Nullable Reason name) {
    return name != null && (name.code().equals("name") || name.code().equals("sound"));
  }

  private static void phones(
      Facts a, Facts b, LongToIntFunction holders, double shared, List<Reason> reasons) {
    for (var phone : a.phones().entrySet()) {
      var theirs = b.phones().get(phone.getKey());
      if (theirs == null) continue;
      boolean apart =
          !phone.getValue().isEmpty() && !theirs.isEmpty() && !theirs.equals(phone.getValue());
      if (apart || holders.applyAsInt(Keys.phone(a, phone.getKey())) > FEW)
        reasons.add(new Reason("shared-phone", phone.getKey(), shared));
      else reasons.add(new Reason("phone", phone.getKey(), 0.65));
    }
  }
}
