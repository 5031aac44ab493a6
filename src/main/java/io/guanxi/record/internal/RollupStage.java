package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.AggregateFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Sixth stage: recomputes the rollups of the records that the written ones belong, or belonged, to. One statement a type. */
@Component
public class RollupStage {

  private final DSLContext db;
  private final Registry registry;

  RollupStage(DSLContext db, Registry registry) {
    this.db = db;
    this.registry = registry;
  }

  void run(TypeSpec type, List<Draft> drafts) {
    var groups = new LinkedHashMap<TypeSpec, Map<TableField<?, Long>, List<FieldSpec>>>();
    for (var link : registry.rollupsOver(type.key())) {
      groups
          .computeIfAbsent(link.type(), t -> new LinkedHashMap<>())
          .computeIfAbsent(Objects.requireNonNull(link.field().rollup()).parent(), c -> new ArrayList<>())
          .add(link.field());
    }
    groups.forEach(
        (target, byParent) -> byParent.forEach((parent, fields) -> recompute(target, type, parent, fields, parents(type, parent, drafts))));
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

  /** Sets the rollups of these records to what their parts add up to now. */
  private void recompute(TypeSpec target, TypeSpec source, TableField<?, Long> parent, List<FieldSpec> fields, Set<Long> ids) {
    if (ids.isEmpty()) return;
    var all = DSL.any(ids.toArray(Long[]::new));
    db.select(target.id()).from(target.table()).where(target.id().eq(all)).orderBy(target.id()).forUpdate().fetch();
    var sums = new ArrayList<Field<?>>();
    sums.add(parent.as("of_id"));
    for (int i = 0; i < fields.size(); i++) {
      var rollup = Objects.requireNonNull(fields.get(i).rollup());
      sums.add(((AggregateFunction<?>) rollup.aggregate()).filterWhere(rollup.where()).as("sum_" + i));
    }
    var parts = DSL.select(sums).from(source.table()).where(parent.eq(all)).and(FilterSql.live(source)).groupBy(parent).asTable("parts");
    var people = DSL.table("unnest({0})", DSL.val(ids.toArray(Long[]::new))).as("wanted", "id");
    var wantedId = DSL.field(DSL.name("wanted", "id"), Long.class);
    var row = new LinkedHashMap<Field<?>, Object>();
    for (int i = 0; i < fields.size(); i++) {
      var column = fields.get(i).columns().get(0);
      var sum = DSL.field(DSL.name("parts", "sum_" + i), column.getDataType());
      row.put(column, column.getDataType().nullable() ? sum : DSL.coalesce(sum, DSL.inline(0)).cast(column.getDataType()));
    }
    db.update(target.table())
        .set(row)
        .from(people.leftJoin(parts).on(DSL.field(DSL.name("parts", "of_id"), Long.class).eq(wantedId)))
        .where(target.id().eq(wantedId))
        .execute();
  }

  /** Recomputes every rollup of these records; what a repair and the tests compare with. */
  public void recomputeAll(TypeSpec target, Set<Long> ids) {
    var groups = new LinkedHashMap<TableField<?, Long>, List<FieldSpec>>();
    for (var field : target.fields()) {
      var rollup = field.rollup();
      if (rollup != null) groups.computeIfAbsent(rollup.parent(), c -> new ArrayList<>()).add(field);
    }
    groups.forEach(
        (parent, fields) -> {
          var source = registry.get(Objects.requireNonNull(fields.get(0).rollup()).type());
          recompute(target, source, parent, fields, ids);
        });
  }
}
