package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.Merge;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a merge would do, without doing it. */
@Component
public class MergePreview {

  private final MergeWish wish;
  private final Followers followers;
  private final Reading reading;
  private final Registry registry;
  private final AccessScope access;

  MergePreview(
      MergeWish wish, Followers followers, Reading reading, Registry registry, AccessScope access) {
    this.wish = wish;
    this.followers = followers;
    this.reading = reading;
    this.registry = registry;
    this.access = access;
  }

  public Merge.Preview of(
      TypeSpec type, long into, List<Long> others, Map<String, Object> chosen, Actor actor) {
    for (var verb : List.of(Verb.UPDATE, Verb.DELETE))
      if (!access.may(verb, type, actor))
        throw Problem.forbidden("may-not", verb.code(), type.key().plural());
    var sound = wish.check(type, into, others, false, actor);
    var values = wish.values(sound, chosen, actor);
    var moves = new ArrayList<Merge.Moves>();
    for (var link : followers.references(type))
      add(
          moves,
          link.type().key().plural(),
          link.field().name(),
          followers.count(Followers.column(link), others),
          0);
    for (var link : followers.links()) {
      var table = java.util.Objects.requireNonNull(link.record().getTable()).getName();
      add(moves, table, "record", followers.count(link.record(), others), 0);
    }
    children(sound, actor, moves);
    return new Merge.Preview(
        reading.get(type, into, actor),
        others.stream().map(other -> reading.get(type, other, actor)).toList(),
        values,
        moves);
  }

  private void children(MergeWish.Sound sound, Actor actor, List<Merge.Moves> moves) {
    for (var field : sound.into().type().fields()) {
      var children = field.children();
      if (children == null) continue;
      var type = registry.get(children.type());
      var kept = drafts(type, sound.into(), field.name(), actor);
      int same = 0;
      int count = 0;
      for (var other : sound.others()) {
        for (var child : drafts(type, other, field.name(), actor)) {
          var base = java.util.Objects.requireNonNull(child.base());
          if (SameChildren.among(kept, base) == null) {
            kept.add(child);
            count++;
          } else {
            same++;
          }
        }
      }
      add(moves, type.key().plural(), field.name(), count, same);
    }
  }

  private static List<Draft> drafts(TypeSpec type, Snapshot of, String field, Actor actor) {
    var out = new ArrayList<Draft>();
    if (of.value(field) instanceof List<?> list)
      for (var item : list) {
        var child = (Snapshot) item;
        out.add(new Draft(type, Input.Action.UPDATE, child.id(), child, actor, null));
      }
    return out;
  }

  private static void add(
      List<Merge.Moves> moves, String type, String field, long count, long same) {
    if (count + same > 0) moves.add(new Merge.Moves(type, field, count, same));
  }
}
