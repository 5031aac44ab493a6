package io.guanxi.platform.bundle;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.file.FileIntake;
import io.guanxi.platform.transfer.ImportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attaches the files of a bundle one by one, or takes them off again. A file and what became of it
 * are one transaction: whatever happens in between, none is attached twice.
 */
@Component
class BundleRun {

  private static final Logger LOG = LoggerFactory.getLogger(BundleRun.class);
  private static final int FETCHED = 100;

  private final ImportFiles files;
  private final FileIntake intake;
  private final Bundles bundles;
  private final BundleItems items;
  private final TransactionTemplate transaction;

  BundleRun(
      ImportFiles files,
      FileIntake intake,
      Bundles bundles,
      BundleItems items,
      TransactionTemplate transaction) {
    this.files = files;
    this.intake = intake;
    this.bundles = bundles;
    this.items = items;
    this.transaction = transaction;
  }

  /** False when it was interrupted and there is more to do. */
  boolean run(Bundle bundle, Actor actor, BooleanSupplier stopping) throws IOException {
    try (var archive = Archive.open(files.path(bundle.storedAs()))) {
      var next = items.list(bundle.id(), ItemState.MATCHED, -1, FETCHED);
      while (!next.isEmpty()) {
        for (var item : next) {
          if (stopping.getAsBoolean()) {
            return false;
          }
          if (!attached(bundle, archive, item, actor)) {
            return true;
          }
        }
        next = items.list(bundle.id(), ItemState.MATCHED, -1, FETCHED);
      }
    }
    var counts = items.counts(bundle.id());
    boolean clean = !counts.containsKey(ItemState.FAILED);
    bundles.finish(bundle, clean ? BundleState.COMPLETED : BundleState.COMPLETED_WITH_ERRORS);
    return true;
  }

  /** False when the bundle was stopped or somebody else has taken over. */
  private boolean attached(Bundle bundle, Archive archive, Bundle.Item item, Actor actor) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                if (!bundles.holds(bundle)) {
                  return false;
                }
                var taken = attach(archive, item, actor);
                var state = taken.fresh() ? ItemState.ATTACHED : ItemState.UNCHANGED;
                return items.settle(bundle.id(), item, state, null, List.of(), taken.id());
              }));
    } catch (Problem e) {
      return failed(bundle, item, e);
    }
  }

  private FileIntake.Taken attach(Archive archive, Bundle.Item item, Actor actor) {
    var type = Objects.requireNonNull(item.type());
    long record = Objects.requireNonNull(item.recordId());
    try (var in = archive.open(item.position())) {
      return intake.attach(type, record, item.name(), in, item.size(), actor);
    } catch (ZipException | java.io.EOFException e) {
      throw Problem.of(422, "archive-damaged");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean failed(Bundle bundle, Bundle.Item item, Problem e) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              var args = e.args().stream().map(String::valueOf).toList();
              return bundles.holds(bundle)
                  && items.settle(bundle.id(), item, ItemState.FAILED, e.code(), args, null);
            }));
  }

  /** Takes off what this bundle attached; false when there is more to do. */
  boolean undo(Bundle bundle, Actor actor, BooleanSupplier stopping) {
    var next = items.list(bundle.id(), ItemState.ATTACHED, -1, FETCHED);
    while (!next.isEmpty()) {
      for (var item : next) {
        if (stopping.getAsBoolean()) {
          return false;
        }
        if (!removed(bundle, item, actor)) {
          return true;
        }
      }
      next = items.list(bundle.id(), ItemState.ATTACHED, -1, FETCHED);
    }
    bundles.finish(bundle, BundleState.UNDONE);
    forget(bundle);
    return true;
  }

  /** The zip is of no use any more. */
  void forget(Bundle bundle) {
    try {
      files.forget(bundle.storedAs());
    } catch (IOException e) {
      LOG.warn("The zip of bundle {} stays on disk", bundle.id(), e);
    }
  }

  /** A file that somebody deleted meanwhile is off already. */
  private boolean removed(Bundle bundle, Bundle.Item item, Actor actor) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!bundles.holds(bundle)) {
                return false;
              }
              var problem = remove(item, actor);
              return items.settle(
                  bundle.id(), item, ItemState.UNDONE, problem, List.of(), item.attachmentId());
            }));
  }

  private @org.jspecify.annotations.Nullable String remove(Bundle.Item item, Actor actor) {
    try {
      intake.remove(
          Objects.requireNonNull(item.type()),
          Objects.requireNonNull(item.recordId()),
          Objects.requireNonNull(item.attachmentId()),
          actor);
      return null;
    } catch (Problem e) {
      return e.code();
    }
  }
}
