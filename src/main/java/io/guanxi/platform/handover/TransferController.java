package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.web.ChosenRecords;
import io.guanxi.record.web.ChosenRecords.Choice;
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

/** Gives a selection of one type away, and tells who had a record so far. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}")
class TransferController {

  private final Handover handover;
  private final HandoverJobs jobs;
  private final HandoverView view;
  private final OwnersSoFar owners;
  private final ChosenRecords chosen;
  private final Records records;
  private final Registry registry;

  TransferController(
      Handover handover,
      HandoverJobs jobs,
      HandoverView view,
      OwnersSoFar owners,
      ChosenRecords chosen,
      Records records,
      Registry registry) {
    this.handover = handover;
    this.jobs = jobs;
    this.view = view;
    this.owners = owners;
    this.chosen = chosen;
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
      @Nullable String reason) {

    Choice choice() {
      return new Choice(ids, filter, named, q);
    }
  }

  @PostMapping("/transfer")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> start(@PathVariable String type, @RequestBody Wanted wanted, Actor actor) {
    var spec = registry.named(type);
    var to = wanted.to() == null ? List.<Long>of() : wanted.to();
    var ids = chosen.ids(spec, wanted.choice(), Handover.MOST, actor);
    long id = handover.transfer(spec, ids, to, wanted.reason(), actor);
    return view.of(jobs.get(id, actor), actor);
  }

  /** {@code {items: [{at, from, to, by, origin, reason}]}}, newest first. */
  @GetMapping("/{id:[0-9]+}/owners")
  Map<String, Object> owners(@PathVariable String type, @PathVariable long id, Actor actor) {
    return Map.of("items", owners.of(records.get(registry.named(type).key(), id, actor), actor));
  }
}
