package io.guanxi.customer.duplicate;

import io.guanxi.customer.customer.Customers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints how many of the duplicates in a made-up file are found, and how many findings are right.
 */
final class DuplicateFinderBench {

  private DuplicateFinderBench() {}

  private record Couple(int one, int other) {}

  public static void main(String[] arguments) {
    System.out.println("| lines (duplicates) | copies | seed | recall | precision | by disguise |");
    for (boolean bare : new boolean[] {false, true})
      for (int size : new int[] {2_000, 20_000})
        for (long seed : new long[] {101, 102, 103}) measure(size, seed, bare);
  }

  private static void measure(int size, long seed, boolean bare) {
    var lines = MessyCompany.lines(size, size * 3 / 10, seed, bare);
    var facts = new ArrayList<Facts>();
    for (int i = 0; i < lines.size(); i++) facts.add(facts(i, lines.get(i)));
    var holders = new HashMap<Long, List<Integer>>();
    for (int i = 0; i < facts.size(); i++)
      for (var key : Keys.of(facts.get(i)))
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    var found = found(facts, holders);
    long right = found.stream().filter(c -> who(lines, c.one()) == who(lines, c.other())).count();
    System.out.printf(
        "| %,d (%,d) | %s | %d | %s | %.1f %% | %s |%n",
        size,
        size * 3 / 10,
        bare ? "bare" : "usual",
        seed,
        "%.1f %%".formatted(100.0 * joined(lines, found) / (size * 3 / 10)),
        100.0 * right / found.size(),
        byDisguise(lines, found));
  }

  /** How many lines are left out when every right finding is merged. */
  private static long joined(List<MessyCompany.Line> lines, Set<Couple> found) {
    var heads = new HashMap<Integer, Integer>();
    long count = 0;
    for (var couple : found) {
      int a = head(heads, couple.one());
      int b = head(heads, couple.other());
      if (a == b || who(lines, couple.one()) != who(lines, couple.other())) continue;
      heads.put(a, b);
      count++;
    }
    return count;
  }

  private static int head(Map<Integer, Integer> heads, int line) {
    int at = line;
    while (heads.getOrDefault(at, at) != at) at = heads.get(at);
    return at;
  }

  private static int who(List<MessyCompany.Line> lines, int line) {
    return lines.get(line).who();
  }

  private static Set<Couple> found(List<Facts> facts, Map<Long, List<Integer>> holders) {
    var out = new HashSet<Couple>();
    for (var group : holders.values()) {
      if (group.size() > KeyStore.MOST_HOLDERS) continue;
      for (int a : group)
        for (int b : group)
          if (a < b && score(facts.get(a), facts.get(b), holders) >= Pairs.WORTH_A_REVIEW)
            out.add(new Couple(a, b));
    }
    return out;
  }

  private static int score(Facts a, Facts b, Map<Long, List<Integer>> holders) {
    return Scorer.score(a, b, key -> holders.getOrDefault(key, List.of()).size()).value();
  }

  /** Disguised lines that some right finding leads away from. */
  private static long reached(
      List<MessyCompany.Line> lines, Set<Couple> found, MessyCompany.Disguise only) {
    var linked = new HashSet<Integer>();
    for (var couple : found)
      if (who(lines, couple.one()) == who(lines, couple.other())) {
        linked.add(couple.one());
        linked.add(couple.other());
      }
    return linked.stream()
        .map(lines::get)
        .map(MessyCompany.Line::disguise)
        .filter(d -> d != MessyCompany.Disguise.NONE && (only == null || d == only))
        .count();
  }

  private static Map<MessyCompany.Disguise, String> byDisguise(
      List<MessyCompany.Line> lines, Set<Couple> found) {
    var out = new EnumMap<MessyCompany.Disguise, String>(MessyCompany.Disguise.class);
    for (var disguise : MessyCompany.Disguise.values()) {
      long all = lines.stream().filter(line -> line.disguise() == disguise).count();
      if (disguise != MessyCompany.Disguise.NONE)
        out.put(disguise, "%.1f %%".formatted(100.0 * reached(lines, found, disguise) / all));
    }
    return out;
  }

  static Facts facts(int id, MessyCompany.Line line) {
    return new FactsBuilder(Customers.CUSTOMER, id)
        .kind(line.person() ? "PERSON" : "COMPANY")
        .name(line.name())
        .name(line.secondName())
        .tax(line.tax())
        .typed("PHONE", line.phone())
        .typed("EMAIL", line.email())
        .typed("WECHAT", line.chat())
        .build();
  }
}
