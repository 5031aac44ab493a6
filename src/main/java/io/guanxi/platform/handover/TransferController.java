package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.Rsql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a selection of one type away, and tells who had a record so far. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}")
class TransferController {

  private static final int MOST = 50_000;
  private static final int PAGE = 1_000;

  private final Handover handover;
  private final HandoverJobs jobs;
  private final HandoverView view;
  private final OwnersSoFar owners;
  private final Records records;
  private final Registry registry;

  TransferController(
      Handover handover,
      HandoverJobs jobs,
      HandoverView view,
      OwnersSoFar owners,
      Records records,
      Registry registry) {
    this.handover = handover;
    this.jobs = jobs;
    this.view = view;
    this.owners = owners;
    this.records = records;
    this.registry = registry;
  }

  /**
   * What is wanted. The selection is {@code ids}, or what a list with these parameters shows; an
   * empty {@code filter} means all, none of them is refused.
   */
  record Wanted(
      @Nullable List<Long> ids,
      @Nullable String filter,
      @Nullable List<String> named,
      @Nullable String q,
      @Nullable List<Long> to,
      @Nullable String reason) {}

  @PostMapping("/transfer")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> start(@PathVariable String type, @RequestBody Wanted wanted, Actor actor) {
    var spec = registry.named(type);
    var to = wanted.to() == null ? List.<Long>of() : wanted.to();
    long id = handover.transfer(spec, selected(spec, wanted, actor), to, wanted.reason(), actor);
    return view.of(jobs.get(id, actor), actor);
  }

  /** {@code {items: [{at, from, to, by, origin, reason}]}}, newest first. */
  @GetMapping("/{id:[0-9]+}/owners")
  Map<String, Object> owners(@PathVariable String type, @PathVariable long id, Actor actor) {
    return Map.of("items", owners.of(records.get(registry.named(type).key(), id, actor), actor));
  }

  private List<Long> selected(TypeSpec type, Wanted wanted, Actor actor) {
    var ids = wanted.ids();
    if (ids != null) {
      if (ids.size() > MOST) throw Problem.badRequest("too-many-items", MOST);
      if (ids.stream().anyMatch(Objects::isNull)) throw Problem.badRequest("bad-parameter", "ids");
      return ids;
    }
    if (wanted.filter() == null && wanted.named() == null && wanted.q() == null)
      throw Problem.badRequest("selection-missing");
    var query =
        Query.of(type.key())
            .where(Rsql.parse(wanted.filter() == null ? "" : wanted.filter()))
            .named(wanted.named() == null ? List.of() : wanted.named())
            .q(wanted.q())
            .fields(List.of(type.fields().get(0).name()))
            .sort(List.of(new Query.Sort("id", false)))
            .limit(PAGE);
    var out = new ArrayList<Long>();
    String after = null;
    do {
      var page = records.list(query.after(after), actor);
      if (page.refine()) throw Problem.of(422, "search-too-broad");
      page.items().stream().map(Snapshot::id).forEach(out::add);
      if (out.size() > MOST) throw Problem.badRequest("too-many-items", MOST);
      after = page.next();
    } while (after != null);
    return out;
  }
}
