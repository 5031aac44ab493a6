package io.guanxi.platform.movein;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.setup.Company;
import io.guanxi.platform.transfer.ImportStandings;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.web.Rsql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where moving in stands, type by type, as far as the asker may see. */
@Component
class Checklist {

  private static final String SYSTEM = "sourceSystem";
  private static final int SYSTEMS = 10;

  private final Steps steps;
  private final OldTotals totals;
  private final ImportStandings imports;
  private final Records records;
  private final Registry registry;
  private final AccessScope access;
  private final Company company;
  private final MessageSource messages;

  Checklist(
      Steps steps,
      OldTotals totals,
      ImportStandings imports,
      Records records,
      Registry registry,
      AccessScope access,
      Company company,
      MessageSource messages) {
    this.steps = steps;
    this.totals = totals;
    this.imports = imports;
    this.records = records;
    this.registry = registry;
    this.access = access;
    this.company = company;
    this.messages = messages;
  }

  List<Map<String, Object>> told(Actor actor) {
    var old = totals.all();
    var standings = imports.byType(actor);
    var out = new ArrayList<Map<String, Object>>();
    for (var step : steps.all()) {
      var type = registry.named(step.type());
      if (access.may(Verb.READ, type, actor)) {
        out.add(told(step, type, old.get(step.type()), standings.get(step.type()), actor));
      }
    }
    return out;
  }

  private Map<String, Object> told(
      Step step,
      TypeSpec type,
      OldTotals.@Nullable Total old,
      ImportStandings.@Nullable Standing standing,
      Actor actor) {
    var sum = readable(step, type, actor);
    var all = all(type, sum, actor);
    var out = new LinkedHashMap<String, Object>();
    out.put("type", step.type());
    out.put("records", all.get("count"));
    out.put("amount", sum == null ? null : amount(all.get("sum(" + sum + ")")));
    out.put("currency", sum == null ? null : company.baseCurrency());
    out.put("old", old == null ? null : told(old, sum != null));
    out.put("imported", standing);
    out.put("systems", systems(type, actor));
    out.put("gaps", gaps(step, type, actor));
    out.put("may", access.may(Verb.IMPORT, type, actor));
    return out;
  }

  private @Nullable String readable(Step step, TypeSpec type, Actor actor) {
    var hidden = step.sum() != null && access.closed(type, actor).contains(step.sum());
    return hidden ? null : step.sum();
  }

  private Map<String, Object> all(TypeSpec type, @Nullable String sum, Actor actor) {
    var measures = sum == null ? List.of("count") : List.of("count", "sum(" + sum + ")");
    return records.aggregate(Query.of(type.key()), List.of(), measures, actor).stream()
        .findFirst()
        .orElse(Map.of("count", 0));
  }

  private static String amount(@Nullable Object sum) {
    return sum == null ? "0" : new BigDecimal(String.valueOf(sum)).toPlainString();
  }

  private static Map<String, Object> told(OldTotals.Total old, boolean withAmount) {
    var out = new LinkedHashMap<String, Object>();
    out.put("records", old.records());
    out.put(
        "amount",
        old.amount() == null || !withAmount
            ? null
            : old.amount().stripTrailingZeros().toPlainString());
    out.put("at", old.at());
    return out;
  }

  /** How many records came from which system. */
  private List<Map<String, Object>> systems(TypeSpec type, Actor actor) {
    if (type.find(SYSTEM).isEmpty() || access.closed(type, actor).contains(SYSTEM)) {
      return List.of();
    }
    var query = Query.of(type.key()).where(Rsql.parse(SYSTEM + "=empty=false"));
    var out = new ArrayList<Map<String, Object>>();
    for (var row : records.aggregate(query, List.of(SYSTEM), List.of("count"), actor)) {
      var group = (Map<?, ?>) Objects.requireNonNull(row.get("group"));
      var system = String.valueOf(group.get(SYSTEM));
      if (out.size() < SYSTEMS) {
        out.add(
            Map.of(
                "system",
                system,
                "label",
                imports.nameOf(system, LocaleContextHolder.getLocale()),
                "records",
                Objects.requireNonNull(row.get("count")),
                "filter",
                SYSTEM + "=='" + system.replace("\\", "\\\\").replace("'", "\\'") + "'"));
      }
    }
    return out;
  }

  private List<Map<String, Object>> gaps(Step step, TypeSpec type, Actor actor) {
    var out = new ArrayList<Map<String, Object>>();
    for (var gap : step.gaps()) {
      var query = Query.of(type.key()).where(Rsql.parse(gap.filter()));
      var rows = records.aggregate(query, List.of(), List.of("count"), actor);
      var told = new LinkedHashMap<String, Object>();
      told.put("name", gap.name());
      told.put("label", word("gap." + step.type() + "." + gap.name()));
      told.put("records", rows.isEmpty() ? 0 : rows.get(0).get("count"));
      told.put("filter", gap.filter());
      out.add(told);
    }
    return out;
  }

  private String word(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
