package io.guanxi.platform.roster;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Invited.Way;
import io.guanxi.platform.roster.Admission.Done;
import io.guanxi.platform.roster.Admission.State;
import io.guanxi.platform.transfer.source.SourceFile;
import io.guanxi.platform.transfer.source.SourceItem;
import io.guanxi.platform.transfer.source.SourceOptions;
import io.guanxi.platform.transfer.source.SourceProblem;
import io.guanxi.platform.transfer.source.SourceRefused;
import io.guanxi.platform.transfer.source.SourceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through a list row by row, each in a transaction of its own, so that a refused row stops no
 * other and a list can be taken again after a break: who is here already stays as he is.
 */
@Component
class Roster {

  static final int MOST_ROWS = 20_000;

  private static final Logger log = LoggerFactory.getLogger(Roster.class);
  private static final List<RosterField> UNIQUE =
      List.of(RosterField.LOGIN, RosterField.EMAIL, RosterField.MOBILE);

  private final RosterWords words;
  private final Admission admission;
  private final TransactionTemplate transaction;
  private final AuditTrail trail;

  Roster(
      RosterWords words, Admission admission, TransactionTemplate transaction, AuditTrail trail) {
    this.words = words;
    this.admission = admission;
    this.transaction = transaction;
    this.trail = trail;
  }

  /**
   * What came of a row.
   *
   * @param row null where it could not be read
   * @param column its place from 1, of a problem with reading it
   */
  record Outcome(
      long line, @Nullable RosterRow row, Done done, List<FieldError> errors, int column) {

    static Outcome refused(long line, @Nullable RosterRow row, List<FieldError> errors) {
      return new Outcome(line, row, new Done(State.REFUSED, null, null), errors, 0);
    }
  }

  /** Hears what was understood of the file, then of every row. */
  interface Hearer {

    void columns(List<String> headers, Map<RosterField, Integer> places, long rows)
        throws IOException;

    void row(Outcome outcome) throws IOException;
  }

  /**
   * How it ends is told at once.
   *
   * @param rehearsal everything is done and taken back
   * @throws Problem when the file is no list of people; nothing was told then
   */
  Map<State, Integer> take(Path file, Way way, boolean rehearsal, Actor actor, Hearer hearer)
      throws IOException {
    var counts = new EnumMap<State, Integer>(State.class);
    for (var state : State.values()) counts.put(state, 0);
    try {
      var source = SourceFile.open(file, SourceOptions.none());
      var headers = source.detection().headers();
      var places = RosterRow.places(headers, words);
      if (!places.containsKey(RosterField.NAME) && !places.containsKey(RosterField.TEAMS)) {
        throw Problem.of(422, "roster-no-columns");
      }
      hearer.columns(headers, places, source.detection().rows());
      var walk = new Walk(places, words.roles(actor), way, rehearsal, actor);
      try (var rows = source.rows()) {
        for (var item = rows.next(); item != null; item = rows.next()) {
          var outcome = walk.step(item);
          counts.merge(outcome.done().state(), 1, Integer::sum);
          hearer.row(outcome);
        }
      }
    } catch (SourceRefused e) {
      throw Problem.of(422, e.problem().code(), e.problem().detail(), e.problem().line());
    }
    if (!rehearsal) {
      transaction.executeWithoutResult(
          status -> trail.note(AuditEvent.of("users.imported", actor).with(named(counts))));
    }
    return counts;
  }

  static Map<String, Object> named(Map<State, Integer> counts) {
    var out = new HashMap<String, Object>();
    counts.forEach((state, count) -> out.put(state.name().toLowerCase(Locale.ROOT), count));
    return out;
  }

  /** One way through the file; remembers what must not come twice in it. */
  private final class Walk {

    private final Map<RosterField, Integer> places;
    private final Map<String, String> roles;
    private final Way way;
    private final boolean rehearsal;
    private final Actor actor;
    private final Map<String, Long> seen = new HashMap<>();
    private int rows;

    Walk(
        Map<RosterField, Integer> places,
        Map<String, String> roles,
        Way way,
        boolean rehearsal,
        Actor actor) {
      this.places = places;
      this.roles = roles;
      // A password costs time to hash, and shows nothing before somebody has it.
      this.way = rehearsal && way == Way.PASSWORD ? Way.LINK : way;
      this.rehearsal = rehearsal;
      this.actor = actor;
    }

    Outcome step(SourceItem item) {
      if (item instanceof SourceProblem problem) {
        var error = FieldError.of("", problem.code(), problem.detail(), problem.line());
        return new Outcome(
            problem.line(),
            null,
            new Done(State.REFUSED, null, null),
            List.of(error),
            problem.column());
      }
      var row = RosterRow.of((SourceRow) item, places);
      if (++rows > MOST_ROWS) return refused(row, FieldError.of("", "roster-too-many", MOST_ROWS));
      var twice = twice(row);
      if (twice != null) return refused(row, twice);
      try {
        var done =
            transaction.execute(
                status -> {
                  if (rehearsal) status.setRollbackOnly();
                  return admission.admit(row, roles, way, actor);
                });
        return new Outcome(row.line(), row, Objects.requireNonNull(done), List.of(), 0);
      } catch (Problem problem) {
        var errors = problem.errors();
        return Outcome.refused(
            row.line(), row, errors.isEmpty() ? List.of(placed(problem)) : errors);
      } catch (RuntimeException e) {
        log.error("Line {} of a list of people failed", row.line(), e);
        return refused(row, FieldError.of("", "roster-row-failed"));
      }
    }

    private @Nullable FieldError twice(RosterRow row) {
      for (var field : UNIQUE) {
        var text = row.cell(field).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) continue;
        var before = seen.putIfAbsent(field + " " + text, row.line());
        if (before != null) return RosterWords.error(field, "roster-twice", before);
      }
      return null;
    }

    private Outcome refused(RosterRow row, FieldError error) {
      return Outcome.refused(row.line(), row, List.of(error));
    }
  }

  /** Refusals that are not about a field are about what was to be given. */
  private static FieldError placed(Problem problem) {
    var field =
        switch (problem.code()) {
          case "unknown-role", "more-than-own" -> RosterField.ROLES.key();
          case "above-own-rights", "team-not-oneself", "forbidden" -> RosterField.TEAMS.key();
          default -> "";
        };
    return FieldError.of(field, problem.code(), problem.args().toArray());
  }
}
