package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.NOTICE;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Titles;
import io.guanxi.record.TypeSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads notices as their reader may see them at this moment: what a record is called, and whether
 * it may be opened, is asked anew, one query for all of a type.
 */
@Component
class NoticeReader {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final Registry registry;
  private final Sight sight;
  private final AccessScope access;
  private final Titles titles;
  private final Wording wording;
  private final JsonMapper json;

  NoticeReader(
      Registry registry,
      Sight sight,
      AccessScope access,
      Titles titles,
      Wording wording,
      JsonMapper json) {
    this.registry = registry;
    this.sight = sight;
    this.access = access;
    this.titles = titles;
    this.wording = wording;
    this.json = json;
  }

  /**
   * A notice as it is shown.
   *
   * @param type with {@code record}: what it leads to; both null when it leads nowhere
   * @param withheld whether it was about what the reader may not see any more
   */
  record Item(
      long id,
      String kind,
      String text,
      @Nullable Long actor,
      @Nullable String type,
      @Nullable Long record,
      int times,
      boolean withheld,
      Instant at,
      boolean read,
      boolean archived) {}

  List<Item> read(Collection<? extends Record> rows, Actor reader) {
    var names = names(rows, reader);
    var seen = new HashMap<String, Map<Long, String>>();
    ids(rows).forEach((type, ids) -> seen.put(type, visible(type, ids, reader)));
    var out = new ArrayList<Item>();
    for (var row : rows) {
      out.add(item(row, names, seen.getOrDefault(row.get(NOTICE.TYPE), Map.of()), reader));
    }
    return out;
  }

  private Item item(Record row, Map<Long, String> names, Map<Long, String> visible, Actor reader) {
    var records = Arrays.stream(row.get(NOTICE.RECORDS)).filter(visible::containsKey).toList();
    var type = row.get(NOTICE.TYPE);
    var actor = row.get(NOTICE.ACTOR_ID);
    boolean withheld = type != null && records.isEmpty();
    var latest = records.isEmpty() ? null : records.get(records.size() - 1);
    int lost = row.get(NOTICE.RECORDS).length - records.size();
    int times = Math.max(1, row.get(NOTICE.TIMES) - lost);
    var text =
        withheld
            ? wording.withheld(reader.locale())
            : wording.sentence(
                new Wording.Facts(
                    row.get(NOTICE.KIND),
                    actor == null ? null : names.get(actor),
                    type == null ? null : registry.named(type),
                    latest == null ? null : visible.get(latest),
                    times,
                    json.readValue(row.get(NOTICE.DETAILS).data(), VALUES)),
                reader);
    return new Item(
        row.get(NOTICE.ID),
        row.get(NOTICE.KIND),
        text,
        withheld ? null : actor,
        withheld ? null : type,
        latest,
        times,
        withheld,
        row.get(NOTICE.AT),
        row.get(NOTICE.READ_AT) != null,
        row.get(NOTICE.ARCHIVED_AT) != null);
  }

  private static Map<String, Set<Long>> ids(Collection<? extends Record> rows) {
    var out = new HashMap<String, Set<Long>>();
    for (var row : rows) {
      var type = row.get(NOTICE.TYPE);
      if (type != null) {
        out.computeIfAbsent(type, key -> new HashSet<>())
            .addAll(Arrays.asList(row.get(NOTICE.RECORDS)));
      }
    }
    return out;
  }

  private Map<Long, String> visible(String type, Set<Long> ids, Actor reader) {
    var spec = registry.find(type).orElse(null);
    if (spec == null) return Map.of();
    var seen = sight.seen(spec, ids, reader);
    var title = spec.titleField();
    boolean hidden = title == null || access.closed(spec, reader).contains(title);
    var out = new HashMap<Long, String>();
    seen.forEach(id -> out.put(id, ""));
    if (!hidden) out.putAll(titles.of(spec.key(), seen, reader));
    return out;
  }

  private Map<Long, String> names(Collection<? extends Record> rows, Actor reader) {
    var people = new HashSet<Long>();
    for (var row : rows) {
      if (row.get(NOTICE.ACTOR_ID) != null) people.add(row.get(NOTICE.ACTOR_ID));
    }
    return registry.all().stream()
        .filter(TypeSpec::isPeople)
        .findFirst()
        .map(type -> titles.of(type.key(), people, reader))
        .orElse(Map.of());
  }
}
