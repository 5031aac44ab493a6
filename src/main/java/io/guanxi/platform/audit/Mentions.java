package io.guanxi.platform.audit;

import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people whom events name by their ids. */
@Component
class Mentions {

  /** What details call somebody, or several. */
  private static final Set<String> SOMEBODY = Set.of("user", "users", "from", "to", "owner");

  private final DSLContext db;
  private final Registry registry;
  private final JsonMapper json;

  Mentions(DSLContext db, Registry registry, JsonMapper json) {
    this.db = db;
    this.registry = registry;
    this.json = json;
  }

  Set<Long> of(Entry entry) {
    var out = new HashSet<Long>();
    var record = entry.record();
    if (record != null && people().key().singular().equals(entry.type())) out.add(record);
    collect("", json.readTree(entry.details()), out);
    return out;
  }

  private static void collect(String name, JsonNode value, Set<Long> out) {
    if (value.isObject()) value.properties().forEach(e -> collect(e.getKey(), e.getValue(), out));
    else if (value.isArray()) value.forEach(one -> collect(name, one, out));
    else if (value.isIntegralNumber() && SOMEBODY.contains(name)) out.add(value.asLong());
  }

  /** What they are called now, whoever asks: the trail names its actors too. */
  Map<Long, String> names(Collection<Long> ids) {
    if (ids.isEmpty()) return Map.of();
    var type = people();
    var title = type.field(Objects.requireNonNull(type.titleField())).columns().get(0);
    return db.select(type.id(), title)
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .fetchMap(row -> row.value1(), row -> String.valueOf(row.value2()));
  }

  private TypeSpec people() {
    return registry.all().stream().filter(TypeSpec::isPeople).findFirst().orElseThrow();
  }
}
