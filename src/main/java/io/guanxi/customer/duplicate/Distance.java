package io.guanxi.customer.duplicate;

/** How many letters must be put in, left out, replaced or swapped to make one word of another. */
final class Distance {

  private Distance() {}

  /** At most {@code most + 1}, which stands for all that is more. */
  static int of(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) return most + 1;
    int[] two = new int[b.length() + 1];
    int[] one = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) one[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(now[j - 1], one[j]) + 1, one[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) best = Math.min(best, two[j - 2] + 1);
        now[j] = best;
        least = Math.min(least, best);
      }
      if (least > most) return most + 1;
      var spare = two;
      two = one;
      one = now;
      now = spare;
    }
    return Math.min(one[b.length()], most + 1);
  }
}
