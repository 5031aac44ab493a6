package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.ROLE_FIELD;
import static io.guanxi.tables.Tables.ROLE_RIGHT;

import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import io.guanxi.record.FieldAccess;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles as every node knows them; a change holds at once on all of them. */
@Component
public class RoleBook {

  private final DSLContext db;
  private final ObjectProvider<Registry> registry;
  private final Remembered<Policy> policy;

  RoleBook(DSLContext db, ObjectProvider<Registry> registry, Signals signals) {
    this.db = db;
    this.registry = registry;
    this.policy = signals.remember("roles", this::load);
  }

  Policy policy() {
    return policy.get();
  }

  /** Keys of all roles there are. */
  public Set<String> keys() {
    return policy().roles().keySet();
  }

  /** Whether one of these roles wants a second factor. */
  public boolean wantsSecondFactor(Collection<String> roles) {
    return roles.stream()
        .map(key -> policy().roles().get(key))
        .anyMatch(role -> role != null && role.secondFactor());
  }

  /** To be called where roles are written. */
  public void changed() {
    policy.changed();
  }

  private Policy load() {
    return new Policy(stored(), registry.getObject());
  }

  /** As stored, past all memory: for those who write them. */
  Map<String, StoredRole> stored() {
    return stored(AsOf.NOW);
  }

  /** As they were stored then. */
  Map<String, StoredRole> stored(AsOf then) {
    var reaches = new HashMap<Long, Map<String, Map<Verb, Reach>>>();
    for (var row : db.select(ROLE_RIGHT.fields()).from(then.of(ROLE_RIGHT)))
      Verb.find(row.get(ROLE_RIGHT.VERB)) // one that is no longer there is no right
          .ifPresent(
              verb ->
                  reaches
                      .computeIfAbsent(row.get(ROLE_RIGHT.ROLE_ID), id -> new HashMap<>())
                      .computeIfAbsent(row.get(ROLE_RIGHT.TYPE), type -> new HashMap<>())
                      .put(
                          verb, Reach.valueOf(row.get(ROLE_RIGHT.REACH).toUpperCase(Locale.ROOT))));
    var fields = new HashMap<Long, Map<String, Map<String, FieldAccess>>>();
    for (var row : db.select(ROLE_FIELD.fields()).from(then.of(ROLE_FIELD)))
      fields
          .computeIfAbsent(row.get(ROLE_FIELD.ROLE_ID), id -> new HashMap<>())
          .computeIfAbsent(row.get(ROLE_FIELD.TYPE), type -> new HashMap<>())
          .put(
              row.get(ROLE_FIELD.FIELD),
              FieldAccess.valueOf(row.get(ROLE_FIELD.ACCESS).toUpperCase(Locale.ROOT)));
    var out = new LinkedHashMap<String, StoredRole>();
    for (var row :
        db.select(ACCESS_ROLE.fields()).from(then.of(ACCESS_ROLE)).orderBy(ACCESS_ROLE.ID))
      out.put(
          row.get(ACCESS_ROLE.KEY),
          new StoredRole(
              row.get(ACCESS_ROLE.ID),
              row.get(ACCESS_ROLE.VERSION),
              row.get(ACCESS_ROLE.KEY),
              row.get(ACCESS_ROLE.NAME),
              row.get(ACCESS_ROLE.DESCRIPTION),
              row.get(ACCESS_ROLE.BASE),
              Set.copyOf(List.of(row.get(ACCESS_ROLE.SYSTEM))),
              row.get(ACCESS_ROLE.SECOND_FACTOR),
              row.get(ACCESS_ROLE.REVEALS),
              reaches.getOrDefault(row.get(ACCESS_ROLE.ID), Map.of()),
              fields.getOrDefault(row.get(ACCESS_ROLE.ID), Map.of())));
    return out;
  }
}
