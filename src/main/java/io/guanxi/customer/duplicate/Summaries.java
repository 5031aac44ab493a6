package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Enough of a record to tell it from another at a glance. */
@Component
class Summaries {

  private static final List<String> SHOWN =
      List.of(
          "name",
          "number",
          "secondName",
          "stage",
          "taxNumber",
          "email",
          "phone",
          "customer",
          "jobTitle",
          "owner",
          "purchaseCount",
          "updatedAt");

  private final Records records;
  private final Registry registry;
  private final AccessScope access;

  Summaries(Records records, Registry registry, AccessScope access) {
    this.records = records;
    this.registry = registry;
    this.access = access;
  }

  /** Of those the actor may see and nobody deleted, by id. */
  Map<Long, Snapshot> of(TypeKey type, Collection<Long> ids, Actor actor) {
    if (ids.isEmpty()) return Map.of();
    var spec = registry.get(type);
    var hidden = access.hidden(spec, actor);
    var fields =
        SHOWN.stream()
            .filter(name -> spec.find(name).isPresent() && !hidden.contains(name))
            .toList();
    return records.list(Query.these(type, ids).fields(fields), actor).items().stream()
        .collect(Collectors.toMap(Snapshot::id, record -> record));
  }
}
