package io.guanxi.customer.duplicate;

import io.guanxi.customer.duplicate.Score.Reason;
import org.jspecify.annotations.Nullable;

/** How alike two names are, if at all. */
final class NameLikeness {

  private static final int SHORT_HAN = 3;
  private static final int SHORT_LATIN = 5;
  private static final int LONG_LATIN = 12;

  private NameLikeness() {}

  /** The best of all pairs of names the two have; null if none are alike. */
  static @Nullable Reason of(Facts a, Facts b) {
    Reason best = null;
    boolean person = a.person() || b.person();
    for (var mine : a.names())
      for (var theirs : b.names()) {
        var reason = person ? people(a, b, mine, theirs) : companies(mine, theirs);
        if (reason != null && (best == null || reason.weight() > best.weight())) best = reason;
      }
    return best;
  }

  private static @Nullable Reason people(Facts a, Facts b, NameForm one, NameForm other) {
    boolean same =
        one.core().equals(other.core())
            || (!one.han() && !other.han() && one.turned().equals(other.core()));
    boolean sound = one.sound().equals(other.sound()) || one.turned().equals(other.sound());
    if (!same && !sound)
      return one.han() == other.han() && isSlip(one, other)
          ? new Reason("near-name", other.core(), 0.3)
          : null;
    boolean colleagues = a.customer() != null && a.customer().equals(b.customer());
    double weight = colleagues ? 0.75 : 0.35;
    return new Reason(same ? "name" : "sound", other.core(), same ? weight : weight - 0.1);
  }

  /** Alone it says nothing, but it keeps a shared number from being taken for somebody else's. */
  private static boolean isSlip(NameForm one, NameForm other) {
    var a = one.core();
    var b = other.core();
    if (!one.han())
      return Math.min(a.length(), b.length()) > SHORT_LATIN && Distance.of(a, b, 2) <= 2;
    // Brothers and sisters differ in one character.
    return Math.min(a.length(), b.length()) >= SHORT_HAN
        && (isSwap(a, b) || a.length() != b.length() && Distance.of(a, b, 1) <= 1);
  }

  private static @Nullable Reason companies(NameForm one, NameForm other) {
    boolean elsewhere = !one.isAt(other);
    if (one.core().equals(other.core())) {
      if (elsewhere) return new Reason("name-elsewhere", other.core(), 0.35);
      return new Reason("name", other.core(), isShort(one) ? 0.55 : 0.75);
    }
    if (one.sound().equals(other.sound())) {
      double weight = one.han() == other.han() ? 0.55 : 0.62;
      if (elsewhere) return new Reason("name-elsewhere", other.core(), 0.3);
      return new Reason("sound", other.core(), isShort(one) ? weight - 0.15 : weight);
    }
    if (one.han() != other.han() || !numbers(one).equals(numbers(other))) return null;
    double near = one.han() ? nearHan(one.core(), other.core()) : nearLatin(one, other);
    if (near == 0) return null;
    return new Reason("near-name", other.core(), elsewhere ? near / 2 : near);
  }

  /** Another number in a name is another company. */
  private static String numbers(NameForm name) {
    return name.core().replaceAll("\\D", "");
  }

  private static boolean isShort(NameForm name) {
    return name.core().length() < (name.han() ? SHORT_HAN : SHORT_LATIN);
  }

  /** One other character in a name of four is as often another company as a slip. */
  private static double nearHan(String a, String b) {
    if (Math.min(a.length(), b.length()) < SHORT_HAN || Distance.of(a, b, 1) > 1) return 0;
    if (a.length() == b.length()) return a.length() > 4 ? 0.45 : 0.3;
    return Math.max(a.length(), b.length()) > 4 ? 0.52 : 0.42;
  }

  private static boolean isSwap(String a, String b) {
    return a.chars().sorted().boxed().toList().equals(b.chars().sorted().boxed().toList());
  }

  private static double nearLatin(NameForm a, NameForm b) {
    int length = Math.min(a.core().length(), b.core().length());
    if (length < SHORT_LATIN + 1) return 0;
    int distance = Distance.of(a.core(), b.core(), length < LONG_LATIN ? 1 : 2);
    if (distance == 1) return length < LONG_LATIN ? 0.52 : 0.6;
    return distance == 2 && length >= LONG_LATIN ? 0.5 : 0;
  }
}
