package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Sixth stage: recomputes the rollups of the records that the written ones belong, or belonged, to.
 * One statement a type.
 */
@Component
public class RollupStage {

  private final DSLContext db;
  private final Registry registry;

  RollupStage(DSLContext db, Registry registry) {
    this.db = db;
    this.registry = registry;
  }

  void run(TypeSpec type, List<Draft> drafts) {
    byParent(type)
        .forEach((parent, feeds) -> recompute(type, parent, feeds, parents(type, parent, drafts)));
  }

  /**
   * Recomputes every rollup that records of this type feed, for these records; what a repair and
   * the tests compare with.
   */
  public void recompute(TypeSpec type, Set<Long> ids) {
    byParent(type).forEach((parent, feeds) -> recompute(type, parent, feeds, ids));
  }

  private static Map<TableField<?, Long>, List<TypeSpec.Feed>> byParent(TypeSpec type) {
    var out = new LinkedHashMap<TableField<?, Long>, List<TypeSpec.Feed>>();
    for (var feed : type.feeds())
      out.computeIfAbsent(feed.parent(), column -> new ArrayList<>()).add(feed);
    return out;
  }

  private static Set<Long> parents(TypeSpec type, TableField<?, Long> column, List<Draft> drafts) {
    var name = type.fieldOver(column).name();
    var out = new HashSet<Long>();
    for (var draft : drafts) {
      if (draft.value(name) instanceof Long id) out.add(id);
      var base = draft.base();
      if (base != null && base.value(name) instanceof Long id) out.add(id);
    }
    return out;
  }

  private void recompute(
      TypeSpec source, TableField<?, Long> parent, List<TypeSpec.Feed> feeds, Set<Long> ids) {
    if (ids.isEmpty()) return;
    var target = registry.get(feeds.get(0).target());
    var all = DSL.any(ids.toArray(Long[]::new));
    db.select(target.id())
        .from(target.table())
        .where(target.id().eq(all))
        .orderBy(target.id())
        .forUpdate()
        .fetch();
    var sums = new ArrayList<Field<?>>();
    sums.add(parent.as("of_id"));
    for (int i = 0; i < feeds.size(); i++)
      sums.add(feeds.get(i).aggregate().filterWhere(feeds.get(i).where()).as("sum_" + i));
    var parts =
        DSL.select(sums)
            .from(source.table())
            .where(parent.eq(all))
            .and(FilterSql.live(source))
            .groupBy(parent)
            .asTable("parts");
    var wanted = DSL.table("unnest({0})", DSL.val(ids.toArray(Long[]::new))).as("wanted", "id");
    var wantedId = DSL.field(DSL.name("wanted", "id"), Long.class);
    var row = new LinkedHashMap<Field<?>, Object>();
    for (int i = 0; i < feeds.size(); i++) {
      var column = target.field(feeds.get(i).field()).columns().get(0);
      var sum = DSL.field(DSL.name("parts", "sum_" + i), column.getDataType());
      row.put(
          column,
          column.getDataType().nullable()
              ? sum
              : DSL.coalesce(sum, DSL.inline(0)).cast(column.getDataType()));
    }
    db.update(target.table())
        .set(row)
        .from(
            wanted
                .leftJoin(parts)
                .on(DSL.field(DSL.name("parts", "of_id"), Long.class).eq(wantedId)))
        .where(target.id().eq(wantedId))
        .execute();
  }
}
