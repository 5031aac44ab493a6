package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import io.guanxi.record.Merge;
import io.guanxi.record.Outcome;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts records together: the others are deleted, what refers to them follows, their children are
 * adopted, the one that stays gets its values. One transaction; every value written is in the
 * ledger.
 */
@Component
public class Merging {

  private final MergeWish wish;
  private final Followers followers;
  private final Writing writing;
  private final Registry registry;
  private final MergeLedger ledger;
  private final Sequences sequences;
  private final TransactionTemplate transaction;

  Merging(
      MergeWish wish,
      Followers followers,
      Writing writing,
      Registry registry,
      MergeLedger ledger,
      Sequences sequences,
      TransactionTemplate transaction) {
    this.wish = wish;
    this.followers = followers;
    this.writing = writing;
    this.registry = registry;
    this.ledger = ledger;
    this.sequences = sequences;
    this.transaction = transaction;
  }

  public Merge merge(
      TypeSpec type,
      long into,
      @Nullable Long version,
      List<Long> others,
      Map<String, Object> chosen,
      Actor actor) {
    return Objects.requireNonNull(
        transaction.execute(status -> all(type, into, version, others, chosen, actor)));
  }

  private Merge all(
      TypeSpec type,
      long into,
      @Nullable Long version,
      List<Long> others,
      Map<String, Object> chosen,
      Actor actor) {
    var sound = wish.check(type, into, others, true, actor);
    var values = wish.values(sound, chosen, actor);
    long id = sequences.take("record_id", 1).next();
    var merger = actor.through(Origin.merged(id));
    var deletes = others.stream().map(other -> Input.delete(other, null)).toList();
    written(writing.write(type, deletes, merger, false));
    var book = ledger.open(id, type, into, others, actor);
    follow(type, into, others, merger, book);
    var survivors = new ArrayList<Draft>();
    var update = List.of(Input.update(into, version, values));
    written(
        writing.write(
            type,
            update,
            merger,
            false,
            drafts -> {
              survivors.addAll(drafts);
              drafts.forEach(draft -> adopt(draft, sound.others()));
              drafts.forEach(draft -> wish.fill(draft, sound, chosen));
            }));
    survivors.forEach(draft -> note(draft, sound, book));
    book.close();
    return ledger.standing(into).get(0);
  }

  static void written(List<Outcome> outcomes) {
    for (var outcome : outcomes) {
      var problem = outcome.problem();
      if (problem != null) throw problem;
    }
  }

  private void follow(
      TypeSpec type, long into, List<Long> others, Actor actor, MergeLedger.Book book) {
    for (var link : followers.references(type)) {
      var column = Followers.column(link);
      var rows = followers.naming(link.type().id(), column, others);
      rows.forEach((row, from) -> book.moved(column, row, from, into));
      followers.point(link, all(rows, into), actor);
    }
    for (var link : followers.links()) {
      var rows = followers.linking(link, others, into);
      var moves = new TreeMap<Long, Map<Long, Long>>();
      rows.forEach(
          (row, from) -> {
            book.moved(link.record(), row, from, into);
            moves.computeIfAbsent(from, record -> new HashMap<>()).put(row, into);
          });
      moves.forEach((from, some) -> followers.point(link, from, some));
    }
  }

  private static Map<Long, Long> all(Map<Long, Long> rows, long to) {
    var out = new HashMap<Long, Long>();
    rows.keySet().forEach(row -> out.put(row, to));
    return out;
  }

  /** Takes over the children of the others, but those that say the same as one already there. */
  private void adopt(Draft into, List<Snapshot> others) {
    if (into.problem() != null) return;
    for (var field : into.type().fields()) {
      var children = field.children();
      if (children == null) continue;
      var type = registry.get(children.type());
      var all = new ArrayList<>(into.allChildren(field.name()));
      for (var other : others) {
        if (!(other.value(field.name()) instanceof List<?> theirs)) continue;
        for (var item : theirs) {
          var child = (Snapshot) item;
          var same = SameChildren.among(all, child);
          if (same == null) {
            var draft = new Draft(type, Input.Action.UPDATE, child.id(), child, into.actor(), into);
            draft.adopt();
            all.add(draft);
          } else {
            raise(same, child);
          }
        }
      }
      into.children(field.name(), all);
    }
  }

  private static void raise(Draft same, Snapshot child) {
    for (var field : child.type().fields())
      if (field.isSticky() && Boolean.TRUE.equals(child.value(field.name())))
        same.set(field.name(), true);
  }

  private static void note(Draft into, MergeWish.Sound sound, MergeLedger.Book book) {
    note(into, book);
    for (var field : into.type().fields()) {
      var children = field.children();
      if (children == null) continue;
      for (var child : into.allChildren(field.name())) {
        note(child, book);
        if (child.isAdopted())
          book.moved(children.parent(), child.id(), holder(sound, field.name(), child), into.id());
      }
    }
  }

  private static void note(Draft draft, MergeLedger.Book book) {
    var base = draft.base();
    for (var name : draft.changes()) {
      var field = draft.type().field(name);
      if (base == null || field.columns().isEmpty() || !isWish(field, draft)) continue;
      book.moved(
          field.columns().get(0),
          draft.id(),
          Forms.plain(field, base.value(name)),
          Forms.plain(field, draft.value(name)));
    }
  }

  /** What rules derive they derive again. */
  private static boolean isWish(FieldSpec field, Draft draft) {
    return !field.isReadOnly() && (draft.touched(field.name()) || draft.parent() != null);
  }

  private static Object holder(MergeWish.Sound sound, String field, Draft child) {
    for (var other : sound.others())
      if (other.value(field) instanceof List<?> list && list.contains(child.base()))
        return other.id();
    throw new IllegalStateException("Adopted from nobody: " + child.id());
  }
}
