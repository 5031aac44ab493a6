package io.guanxi.platform.bundle;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.job.Jobs;
import io.guanxi.platform.transfer.ImportFiles;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What one can do with a bundle. */
@Component
class Bundling {

  private final Registry registry;
  private final AccessScope access;
  private final Records records;
  private final ImportFiles files;
  private final Bundles bundles;
  private final BundleItems items;
  private final BundleReading reading;
  private final BundleRun run;
  private final Starting starting;

  Bundling(
      Registry registry,
      AccessScope access,
      Records records,
      ImportFiles files,
      Bundles bundles,
      BundleItems items,
      BundleReading reading,
      BundleRun run,
      Starting starting) {
    this.registry = registry;
    this.access = access;
    this.records = records;
    this.files = files;
    this.bundles = bundles;
    this.items = items;
    this.reading = reading;
    this.run = run;
    this.starting = starting;
  }

  /** Transactions and the jobs that are set going in them. */
  @Component
  static class Starting {

    private final TransactionTemplate transaction;
    private final Jobs jobs;
    private final AuditTrail trail;

    Starting(TransactionTemplate transaction, Jobs jobs, AuditTrail trail) {
      this.transaction = transaction;
      this.jobs = jobs;
      this.trail = trail;
    }

    void start(long bundle, AuditEvent event, java.util.function.IntSupplier begin) {
      transaction.executeWithoutResult(
          status -> {
            jobs.begin(BundleWork.NAME, bundle, begin.getAsInt());
            trail.note(event.on("bundle", bundle));
          });
    }
  }

  /** The types whose records may get files from this actor. */
  List<TypeSpec> types(@Nullable String wanted, Actor actor) {
    var out =
        registry.all().stream()
            .filter(type -> wanted == null || type.key().plural().equals(wanted))
            .filter(type -> !type.isChild() && !type.isReadOnlyApi())
            .filter(type -> wanted != null || type.isInNavigation())
            .filter(type -> access.may(Verb.UPDATE, type, actor))
            .filter(type -> access.may(Verb.IMPORT, type, actor))
            .toList();
    if (out.isEmpty()) {
      throw Problem.forbidden("may-not", Verb.IMPORT.code(), wanted == null ? "" : wanted);
    }
    return out;
  }

  Bundle upload(@Nullable String type, String fileName, InputStream content, Actor actor)
      throws IOException {
    var types = types(type, actor);
    var kept = files.keep(content);
    try {
      var found = reading.items(files.path(kept.name()), types, actor);
      long id = bundles.create(type, fileName, kept.name(), actor);
      items.keep(id, found);
      return bundles.get(id, actor);
    } catch (IOException | RuntimeException e) {
      files.forget(kept.name());
      throw e;
    }
  }

  Bundle assign(long id, int position, @Nullable String type, @Nullable Long record, Actor actor) {
    var bundle = bundles.get(id, actor);
    if (record != null) {
      var spec = types(type == null ? "" : type, actor).get(0);
      records.get(spec.key(), record, actor);
    }
    if (BundleState.WORKING.contains(bundle.state())
        || !items.assign(id, position, record == null ? null : type, record)) {
      throw wrongState(bundle);
    }
    return bundle;
  }

  Bundle run(long id, Actor actor) {
    return begin(bundles.get(id, actor), BundleState.RUNNABLE, BundleState.RUNNING, actor);
  }

  Bundle undo(long id, Actor actor) {
    return begin(bundles.get(id, actor), BundleState.UNDOABLE, BundleState.UNDOING, actor);
  }

  Bundle pause(long id, Actor actor) {
    return move(bundles.get(id, actor), Set.of(BundleState.RUNNING), BundleState.PAUSED, actor);
  }

  /** What was attached stays until it is undone; the zip itself goes. */
  Bundle cancel(long id, Actor actor) {
    var cancelled =
        move(bundles.get(id, actor), BundleState.CANCELLABLE, BundleState.CANCELLED, actor);
    run.forget(cancelled);
    return cancelled;
  }

  private Bundle move(Bundle bundle, Set<BundleState> from, BundleState to, Actor actor) {
    if (!bundles.move(bundle.id(), from, to)) {
      throw wrongState(bundle);
    }
    return bundles.get(bundle.id(), actor);
  }

  private Bundle begin(Bundle bundle, Set<BundleState> from, BundleState to, Actor actor) {
    types(bundle.type(), actor);
    starting.start(
        bundle.id(),
        AuditEvent.of(to == BundleState.UNDOING ? "bundle.taken-back" : "bundle.started", actor),
        () -> {
          int attempt = bundles.begin(bundle.id(), from, to);
          if (attempt == 0) {
            throw wrongState(bundle);
          }
          return attempt;
        });
    return bundles.get(bundle.id(), actor);
  }

  private static Problem wrongState(Bundle bundle) {
    return Problem.conflict("bundle-in-state", bundle.state());
  }
}
