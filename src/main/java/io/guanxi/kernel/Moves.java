package io.guanxi.kernel;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A state machine: from which state one may go to which.
 *
 * @param <S> the states; one without moves is final
 */
public final class Moves<S extends Enum<S>> {

  private final Class<S> states;
  private final Map<S, Set<S>> next;

  private Moves(Class<S> states) {
    this.states = states;
    this.next = new EnumMap<>(states);
  }

  public static <S extends Enum<S>> Moves<S> of(Class<S> states) {
    return new Moves<>(states);
  }

  @SafeVarargs
  public final Moves<S> from(S state, S first, S... more) {
    next.put(state, EnumSet.of(first, more));
    return this;
  }

  /** Where one move leads. */
  public Set<S> next(S state) {
    return next.getOrDefault(state, EnumSet.noneOf(states));
  }

  public boolean allow(S from, S to) {
    return next(from).contains(to);
  }

  /** Whether some moves, however many, lead there. */
  public boolean lead(S from, S to) {
    var seen = EnumSet.noneOf(states);
    var open = new ArrayDeque<>(next(from));
    while (!open.isEmpty()) {
      var state = open.pop();
      if (state == to) {
        return true;
      }
      if (seen.add(state)) {
        open.addAll(next(state));
      }
    }
    return false;
  }
}
