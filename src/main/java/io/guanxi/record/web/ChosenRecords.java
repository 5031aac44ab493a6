package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that somebody ticked in a list, or all that a list shows. */
@Component
public class ChosenRecords {

  private static final int PAGE = 1_000;

  private final Records records;

  ChosenRecords(Records records) {
    this.records = records;
  }

  /**
   * What was chosen: {@code ids}, or what a list with these parameters shows; an empty {@code
   * filter} means all, none of them is refused.
   */
  public record Choice(
      @Nullable List<Long> ids,
      @Nullable String filter,
      @Nullable List<String> named,
      @Nullable String q) {

    /** 400 when nothing is said at all, or more is ticked than one wish may hold. */
    public void check(int mostTicked) {
      if (ids == null && filter == null && named == null && q == null)
        throw Problem.badRequest("selection-missing");
      if (ids == null) return;
      if (ids.size() > mostTicked) throw Problem.badRequest("too-many-items", mostTicked);
      if (ids.stream().anyMatch(Objects::isNull)) throw Problem.badRequest("bad-parameter", "ids");
    }

    public Query query(TypeSpec type) {
      return Query.of(type.key())
          .where(Rsql.parse(filter == null ? "" : filter))
          .named(named == null ? List.of() : named)
          .q(q);
    }
  }

  /** Which they are; 400 when there are more than {@code most}. */
  public List<Long> ids(TypeSpec type, Choice choice, int most, Actor actor) {
    choice.check(most);
    if (choice.ids() != null) return choice.ids();
    var byId = choice.query(type).sort(List.of(new Query.Sort("id", false)));
    return all(byId.fields(List.of(type.fields().get(0).name())), most, actor);
  }

  /**
   * A search looks at a bounded number of matches; a selection must be all or it is none.
   *
   * @throws Problem 422 {@code search-too-broad}, 400 {@code too-many-items}
   */
  public List<Long> all(Query query, int most, Actor actor) {
    var out = new ArrayList<Long>();
    String after = null;
    do {
      var page = records.list(query.limit(PAGE).after(after), actor);
      if (page.refine()) throw Problem.of(422, "search-too-broad");
      page.items().stream().map(Snapshot::id).forEach(out::add);
      if (out.size() > most) throw Problem.badRequest("too-many-items", most);
      after = page.next();
    } while (after != null);
    return out;
  }
}
