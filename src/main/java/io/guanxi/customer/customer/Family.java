package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The companies around one: up to the topmost parent that the asker may see, and from there down.
 * Bounded, so that a group of thousands does not stop the page.
 */
@Component
class Family {

  private static final int HIGHEST = 10;
  private static final int LARGEST = 200;
  private static final List<String> SHOWN = List.of("name", "parent", "stage", "purchaseAmount");

  private final Records records;

  Family(Records records) {
    this.records = records;
  }

  /**
   * Its members, parents before their children.
   *
   * @param cut true when there are more than are told
   */
  record Members(List<Snapshot> members, boolean cut) {}

  Members of(long id, Actor actor) {
    var found = new LinkedHashMap<Long, Snapshot>();
    var line = ancestors(records.get(Customers.CUSTOMER, id, actor), actor);
    line.forEach(one -> found.put(one.id(), one));
    var level = List.of(line.get(0).id());
    boolean cut = false;
    while (!level.isEmpty() && !cut) {
      var page = records.list(children(level), actor);
      level = page.items().stream().map(Snapshot::id).toList();
      for (var one : page.items()) found.putIfAbsent(one.id(), one);
      cut = page.next() != null || found.size() > LARGEST;
    }
    return new Members(List.copyOf(found.values()), cut);
  }

  /** The line of parents down to the customer itself. */
  private List<Snapshot> ancestors(Snapshot customer, Actor actor) {
    var line = new java.util.ArrayDeque<Snapshot>();
    @Nullable Snapshot one = customer;
    while (one != null && line.size() <= HIGHEST) {
      line.addFirst(one);
      one = visible(one.get(CUSTOMER.PARENT_ID), actor);
    }
    return List.copyOf(line);
  }

  private @Nullable Snapshot visible(@Nullable Long id, Actor actor) {
    if (id == null) return null;
    try {
      return records.get(Customers.CUSTOMER, id, actor);
    } catch (Problem outOfSight) {
      return null;
    }
  }

  private static Query children(List<Long> parents) {
    return Query.of(Customers.CUSTOMER)
        .where(Filter.where("parent", Op.IN, parents.toArray()))
        .fields(SHOWN)
        .sort(List.of(new Query.Sort("name", false)))
        .limit(LARGEST);
  }

  /** One member as the interface shows it. */
  static Map<String, Object> told(Snapshot member) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", member.id());
    out.put("title", member.title());
    for (var name : SHOWN) {
      var value = member.value(name);
      if (value != null && !name.equals("name"))
        out.put(name, member.type().field(name).valueKind().write(value));
    }
    return out;
  }
}
