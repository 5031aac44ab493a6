package io.guanxi.platform.bulk;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input.Action;
import io.guanxi.record.Query;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.ChosenRecords;
import io.guanxi.record.web.Rsql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mass edits over HTTP: start, look, stop, take back. */
@RestController
@RequestMapping("/api/v1")
class BulkController {

  private static final int MOST_IDS = 10_000;

  private final Bulk bulk;
  private final BulkJobs jobs;
  private final ChosenRecords chosen;
  private final Registry registry;
  private final BulkView view;

  BulkController(Bulk bulk, BulkJobs jobs, ChosenRecords chosen, Registry registry, BulkView view) {
    this.bulk = bulk;
    this.jobs = jobs;
    this.chosen = chosen;
    this.registry = registry;
    this.view = view;
  }

  /**
   * What is wanted. The selection is {@code ids}, or what a list with these parameters shows; an
   * empty {@code filter} means all, none of them is refused.
   */
  record Wanted(
      @Nullable String action,
      @Nullable List<Long> ids,
      @Nullable String filter,
      @Nullable List<String> named,
      @Nullable String q,
      @Nullable Boolean deleted,
      @Nullable Map<String, Object> changes,
      @Nullable Map<String, List<String>> add,
      @Nullable Map<String, List<String>> remove) {}

  @PostMapping("/{type:[a-z][a-z-]*}/bulk")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> start(@PathVariable String type, @RequestBody Wanted wanted, Actor actor) {
    var spec = registry.named(type);
    return view.of(bulk.start(spec, plan(spec, wanted, actor), actor));
  }

  @GetMapping("/bulk-jobs")
  Map<String, Object> list(Actor actor) {
    return Map.of("items", jobs.list(actor).stream().map(view::of).toList());
  }

  @GetMapping("/bulk-jobs/{id:\\d+}")
  Map<String, Object> get(@PathVariable long id, Actor actor) {
    return view.of(jobs.get(id, actor));
  }

  @PostMapping("/bulk-jobs/{id:\\d+}/cancel")
  Map<String, Object> cancel(@PathVariable long id, Actor actor) {
    return view.of(bulk.cancel(id, actor));
  }

  @PostMapping("/bulk-jobs/{id:\\d+}/undo")
  Map<String, Object> undo(@PathVariable long id, Actor actor) {
    return view.of(bulk.undo(id, actor));
  }

  private BulkPlan plan(TypeSpec type, Wanted wanted, Actor actor) {
    var ids = wanted.ids();
    if (ids == null && wanted.filter() == null && wanted.named() == null && wanted.q() == null)
      throw Problem.badRequest("selection-missing");
    if (ids != null && ids.size() > MOST_IDS) throw Problem.badRequest("too-many-items", MOST_IDS);
    var filter = wanted.filter() == null ? "" : wanted.filter();
    var named = wanted.named() == null ? List.<String>of() : wanted.named();
    boolean bin = Boolean.TRUE.equals(wanted.deleted());
    if (wanted.q() != null && !wanted.q().isBlank()) {
      var words =
          Query.of(type.key()).where(Rsql.parse(filter)).named(named).q(wanted.q()).deleted(bin);
      ids =
          chosen.all(words.fields(List.of(type.fields().get(0).name())), Integer.MAX_VALUE, actor);
    }
    return new BulkPlan(
        action(wanted.action()),
        filter,
        named,
        ids,
        bin,
        wanted.changes() == null ? Map.of() : wanted.changes(),
        wanted.add() == null ? Map.of() : wanted.add(),
        wanted.remove() == null ? Map.of() : wanted.remove());
  }

  private static Action action(@Nullable String name) {
    return switch (name == null ? "update" : name) {
      case "update" -> Action.UPDATE;
      case "delete" -> Action.DELETE;
      case "restore" -> Action.RESTORE;
      default -> throw Problem.badRequest("bad-parameter", "action");
    };
  }
}
