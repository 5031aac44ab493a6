package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a plan into what reads the rows; refuses plans that mean nothing. */
@Component
class Preparation {

  static final String SYSTEM = "sourceSystem";
  static final String EXTERNAL = "externalId";

  /** The system that old ids come from when nobody names it. */
  private static final String SOME_SYSTEM = "import";

  private final Registry registry;
  private final Targets targets;
  private final Cells cells;

  Preparation(Registry registry, Targets targets, Cells cells) {
    this.registry = registry;
    this.targets = targets;
    this.cells = cells;
  }

  Prepared prepare(ImportJob job, Actor actor) {
    var type = registry.named(job.type());
    var known = targets.of(type, actor);
    var plan = job.plan();
    var slots = slots(type, known, plan, actor, width(job));
    var mapped = new HashSet<String>();
    slots.forEach(slot -> mapped.add(slot.target().name()));
    var matchBy = new ArrayList<Target>();
    for (var name : matchNames(plan, mapped)) {
      if (!mapped.contains(name)) {
        throw Problem.of(422, "match-key-not-mapped", name);
      }
      var target = Objects.requireNonNull(known.get(name));
      if (target instanceof Target.Child || target.part() != null) {
        throw Problem.of(422, "no-match-key", name);
      }
      matchBy.add(target);
    }
    if (matchBy.isEmpty() && plan.mode() != ImportPlan.Mode.CREATE) {
      throw Problem.of(422, "match-key-wanted");
    }
    return new Prepared(job, type, new Assembler(slots, plan.clearEmpty()), matchBy, actor);
  }

  private static int width(ImportJob job) {
    return ((List<?>) Objects.requireNonNull(job.detected().get("columns"))).size();
  }

  /** An old id means something only with the system it is of. */
  private static LinkedHashSet<String> matchNames(ImportPlan plan, HashSet<String> mapped) {
    var names = new LinkedHashSet<>(plan.matchBy());
    if (names.contains(EXTERNAL) && mapped.contains(SYSTEM)) {
      names.add(SYSTEM);
    }
    return names;
  }

  private List<Assembler.Slot> slots(
      TypeSpec type, Map<String, Target> known, ImportPlan plan, Actor actor, int width) {
    var out = new ArrayList<Assembler.Slot>();
    var taken = new HashSet<String>();
    for (var column : plan.mapping()) {
      var target = known.get(column.field());
      if (target == null) {
        throw Problem.of(422, "unknown-field", column.field());
      }
      if (!(target instanceof Target.Flat) && !taken.add(target.name())) {
        throw Problem.of(422, "field-mapped-twice", column.field());
      }
      out.add(slot(type, target, column, plan, actor, width));
    }
    for (int column : plan.groupBy()) {
      checkColumn(column, width);
    }
    var system = known.get(SYSTEM);
    if (taken.contains(EXTERNAL) && !taken.contains(SYSTEM) && system != null) {
      var constant = ImportPlan.Column.constant(SYSTEM, SOME_SYSTEM);
      out.add(slot(type, system, constant, plan, actor, width));
    }
    return out;
  }

  private Assembler.Slot slot(
      TypeSpec type,
      Target target,
      ImportPlan.Column column,
      ImportPlan plan,
      Actor actor,
      int width) {
    var constant = column.value();
    if (column.column() == null && constant == null) {
      throw Problem.of(422, "no-such-column", "-");
    }
    if (column.column() != null) {
      checkColumn(column.column(), width);
    }
    var owner = target.holder() == null ? type : ofChildren(target.holder());
    var parser = cells.parser(owner, target, column, plan, actor);
    int index = column.column() == null ? -1 : column.column();
    var said = column.column() == null && constant != null ? constant.strip() : null;
    var also = column.also() == null ? List.<Integer>of() : column.also();
    also.forEach(one -> checkColumn(one, width));
    var text = new CellText(index, said, also, column.join());
    return new Assembler.Slot(index, target, text, parser, lookup(target, column, plan));
  }

  private static void checkColumn(int column, int width) {
    if (column < 0 || column >= width) {
      throw Problem.of(422, "no-such-column", column + 1);
    }
  }

  private TypeSpec ofChildren(FieldSpec holder) {
    return registry.get(Objects.requireNonNull(holder.children()).type());
  }

  private ReferenceFinder.@Nullable Lookup lookup(
      Target target, ImportPlan.Column column, ImportPlan plan) {
    var key = target.field().target();
    if (key == null || target.field().kind() != Kinds.REFERENCE) {
      return null;
    }
    var type = registry.get(key);
    var names = column.by() == null ? namingFields(type) : List.of(column.by());
    var fields = new ArrayList<FieldSpec>();
    for (var name : names) {
      var field = type.find(name).filter(f -> f.columns().size() == 1).orElse(null);
      if (field == null) {
        throw Problem.of(422, "unknown-field", name);
      }
      fields.add(field);
    }
    var choices = column.choices() == null ? Map.<String, String>of() : column.choices();
    var fallback = type.isPeople() ? plan.fallbackOwner() : null;
    return new ReferenceFinder.Lookup(
        type,
        fields,
        choices,
        fallback,
        Boolean.TRUE.equals(column.optional()),
        Boolean.TRUE.equals(column.create()) && type.titleField() != null,
        createAs(type, column),
        system(plan));
  }

  private static Map<String, String> createAs(TypeSpec type, ImportPlan.Column column) {
    var values = column.createAs() == null ? Map.<String, String>of() : column.createAs();
    for (var name : values.keySet()) {
      if (type.find(name).isEmpty()) {
        throw Problem.of(422, "unknown-field", name);
      }
    }
    return values;
  }

  /** The one system that all rows come from, where the plan names it. */
  private static @Nullable String system(ImportPlan plan) {
    for (var column : plan.mapping()) {
      if (column.field().equals(SYSTEM) && column.column() == null) {
        return column.value();
      }
    }
    return null;
  }

  /** The fields of a type that name its records each by itself, best first. */
  static List<String> namingFields(TypeSpec type) {
    var names = new LinkedHashSet<String>();
    for (var key : type.naturalKeys()) {
      if (key.size() == 1) {
        names.add(key.get(0));
      } else if (key.contains(EXTERNAL)) {
        names.add(EXTERNAL);
      }
    }
    if (type.titleField() != null) {
      names.add(type.titleField());
    }
    names.removeIf(name -> type.field(name).columns().size() != 1);
    return List.copyOf(names);
  }
}
