package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import io.guanxi.record.Merge;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a merge back: what still is as the merge had left it is put back, what somebody changed
 * since stays and is named. One transaction.
 */
@Component
public class Unmerging {

  static final String CHANGED = "changed-since";
  static final String ELSEWHERE = "moved-elsewhere";

  private final DSLContext db;
  private final Reading reading;
  private final Writing writing;
  private final Followers followers;
  private final Registry registry;
  private final MergeLedger ledger;
  private final TransactionTemplate transaction;

  Unmerging(
      DSLContext db,
      Reading reading,
      Writing writing,
      Followers followers,
      Registry registry,
      MergeLedger ledger,
      TransactionTemplate transaction) {
    this.db = db;
    this.reading = reading;
    this.writing = writing;
    this.followers = followers;
    this.registry = registry;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  public Merge.Undone unmerge(TypeSpec type, long into, @Nullable Long merge, Actor actor) {
    return Objects.requireNonNull(transaction.execute(status -> all(type, into, merge, actor)));
  }

  private Merge.Undone all(TypeSpec type, long into, @Nullable Long wanted, Actor actor) {
    if (!reading.isSeen(type, into, actor)) throw Problem.notFound();
    var merge = find(type, into, wanted);
    check(type, merge, actor);
    var undoer = actor.through(Origin.unmerged(merge.id()));
    var left = new ArrayList<Merge.Left>();
    long moved = survivor(type, merge, undoer, left);
    ledger.close(merge.id(), actor);
    var restores =
        merge.merged().stream()
            .map(id -> new Input(Input.Action.RESTORE, id, null, Map.of()))
            .toList();
    Merging.written(writing.write(type, restores, undoer, false));
    moved += back(type, merge, undoer, left);
    return new Merge.Undone(merge.id(), merge.merged(), moved, left);
  }

  private Merge find(TypeSpec type, long into, @Nullable Long wanted) {
    var id = wanted;
    if (id == null) {
      var standing = ledger.standing(into);
      if (standing.isEmpty()) throw Problem.conflict("nothing-to-unmerge");
      id = standing.get(0).id();
    }
    var merge = ledger.find(id, type, into);
    if (merge == null) throw Problem.conflict("nothing-to-unmerge");
    if (merge.undone()) throw Problem.conflict("already-unmerged");
    return merge;
  }

  private void check(TypeSpec type, Merge merge, Actor actor) {
    var gone = Tombstones.follow(db, type, merge.into());
    if (gone != null)
      throw Problem.conflict("merged-record")
          .with("mergedInto", Map.of("type", type.key().plural(), "id", gone));
    var all = new HashSet<>(merge.merged());
    all.add(merge.into());
    var found =
        reading.whole(type, all, null, true).stream()
            .collect(Collectors.toMap(s -> s.id(), s -> s));
    var into = found.get(merge.into());
    if (into == null || into.values().containsKey(Selection.DELETED))
      throw Problem.conflict("survivor-deleted");
    if (found.size() < all.size()) throw Problem.conflict("merged-record-purged");
    reading.get(type, merge.into(), actor);
  }

  /** The values and children of the one that stayed; how many children it gave back. */
  private long survivor(TypeSpec type, Merge merge, Actor actor, List<Merge.Left> left) {
    var now = reading.whole(type, java.util.Set.of(merge.into()), null, false).get(0);
    var values = new LinkedHashMap<String, Object>();
    for (var move : ledger.moves(merge.id(), type.table())) {
      if (move.row() != merge.into()) continue;
      var field = field(type, move.column());
      if (isStill(field, now.value(field.name()), move))
        values.put(field.name(), ledger.value(move.before()));
      else left.add(new Merge.Left(type.key().plural(), merge.into(), field.name(), CHANGED));
    }
    var given = new long[1];
    Merging.written(
        writing.write(
            type,
            List.of(Input.update(merge.into(), null, values)),
            actor,
            false,
            drafts -> drafts.forEach(draft -> given[0] = giveBack(draft, merge, left))));
    return given[0];
  }

  private boolean isStill(FieldSpec field, @Nullable Object value, MergeLedger.Move move) {
    return ledger.text(Forms.plain(field, value)).equals(move.after());
  }

  private static FieldSpec field(TypeSpec type, String column) {
    return type.fields().stream()
        .filter(f -> !f.columns().isEmpty() && f.columns().get(0).getName().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private long giveBack(Draft into, Merge merge, List<Merge.Left> left) {
    long count = 0;
    if (into.problem() != null) return 0;
    for (var holder : into.type().fields()) {
      var children = holder.children();
      if (children == null) continue;
      var type = registry.get(children.type());
      var here =
          into.allChildren(holder.name()).stream().collect(Collectors.toMap(Draft::id, d -> d));
      for (var move : ledger.moves(merge.id(), type.table())) {
        var child = here.get(move.row());
        boolean parent = move.column().equals(children.parent().getName());
        if (child == null) {
          if (parent)
            left.add(new Merge.Left(type.key().plural(), move.row(), holder.name(), ELSEWHERE));
        } else if (parent) {
          child.giveTo(((Number) Objects.requireNonNull(ledger.value(move.before()))).longValue());
          count++;
        } else {
          reset(child, field(type, move.column()), move);
        }
      }
    }
    return count;
  }

  private void reset(Draft child, FieldSpec field, MergeLedger.Move move) {
    if (!isStill(field, child.value(field.name()), move)) return;
    var before = ledger.value(move.before());
    child.set(field.name(), before == null ? null : field.kind().canonical(before));
  }

  private long back(TypeSpec type, Merge merge, Actor actor, List<Merge.Left> left) {
    long count = 0;
    for (var link : followers.references(type)) {
      var column = Followers.column(link);
      var to = targets(merge, column);
      var still = followers.stillNaming(link.type().id(), column, to.keySet(), merge.into());
      lost(link.type().key().plural(), link.field().name(), to, still, left);
      to.keySet().retainAll(still);
      followers.point(link, to, actor);
      count += to.size();
    }
    for (var link : followers.links()) {
      var to = targets(merge, link.record());
      var still = followers.stillNaming(link.id(), link.record(), to.keySet(), merge.into());
      var table = Objects.requireNonNull(link.record().getTable()).getName();
      lost(table, "record", to, still, left);
      to.keySet().retainAll(still);
      followers.point(link, merge.into(), to);
      count += to.size();
    }
    return count;
  }

  /** Which rows of this column named which of the merged records. */
  private Map<Long, Long> targets(Merge merge, org.jooq.TableField<?, Long> column) {
    var out = new HashMap<Long, Long>();
    var into = String.valueOf(merge.into());
    for (var move : ledger.moves(merge.id(), Objects.requireNonNull(column.getTable()))) {
      if (move.column().equals(column.getName()) && move.after().equals(into))
        out.put(
            move.row(), ((Number) Objects.requireNonNull(ledger.value(move.before()))).longValue());
    }
    return out;
  }

  private static void lost(
      String type,
      String field,
      Map<Long, Long> to,
      java.util.Set<Long> still,
      List<Merge.Left> left) {
    for (var row : new LinkedHashSet<>(to.keySet()))
      if (!still.contains(row)) left.add(new Merge.Left(type, row, field, ELSEWHERE));
  }
}
