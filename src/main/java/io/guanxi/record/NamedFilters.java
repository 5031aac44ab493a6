package io.guanxi.record;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.impl.DSL;

/** What the named filters of types look at, read off their SQL. */
public final class NamedFilters {

  private static final Map<String, Set<String>> FIELDS = new ConcurrentHashMap<>();

  private NamedFilters() {}

  /** Whether a filter looks at none of these fields. */
  public static boolean isOpen(TypeSpec type, String name, Set<String> closed) {
    if (closed.isEmpty()) return true;
    if (name.equals("shared")) return true;
    if (name.equals("mine")) return !closed.contains(String.valueOf(type.ownerField()));
    return FIELDS.computeIfAbsent(type + "." + name, key -> read(type, name)).stream()
        .noneMatch(closed::contains);
  }

  private static Set<String> read(TypeSpec type, String name) {
    var sql = DSL.using(org.jooq.SQLDialect.POSTGRES).render(type.filters().get(name));
    var out = new HashSet<String>();
    for (var field : type.fields())
      for (var column : field.columns())
        if (sql.contains("\"" + column.getName() + "\"")) out.add(field.name());
    return out;
  }
}
