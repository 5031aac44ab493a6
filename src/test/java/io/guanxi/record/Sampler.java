package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Makes records of any type out of its descriptor; what they need to exist appears by itself. */
public final class Sampler {

  /** One for all, so that values meant to be unique are. */
  private static final RandomGenerator RANDOM = new SplittableRandom(42);

  private final Registry registry;
  private final Records records;
  private final Actor actor;

  public Sampler(Registry registry, Records records, Actor actor) {
    this.registry = registry;
    this.records = records;
    this.actor = actor;
  }

  /** JSON values for every writable field. */
  public Map<String, Object> values(TypeSpec type) {
    var out = new LinkedHashMap<String, Object>();
    for (var field : type.fields()) {
      if (field.isReadOnly()
          || field.name().equals("externalId")
          || field.name().equals("sourceSystem")) continue;
      if (field.children() != null) {
        var child = registry.get(field.children().type());
        out.put(field.name(), List.of(values(child), values(child)));
      } else if (field.target() != null) {
        if (field.isRequired()) out.put(field.name(), reference(field.target()));
      } else {
        var sample =
            field.isToCome() ? toCome(field) : field.kind().samples().sample(field, RANDOM);
        if (sample != null) out.put(field.name(), sample);
      }
    }
    if (out.containsKey("kind") && out.containsKey("value")) out.putAll(Map.of("kind", "WECHAT"));
    if (out.get("since") instanceof String since
        && out.get("until") instanceof String until
        && until.compareTo(since) < 0) out.putAll(Map.of("since", until, "until", since));
    return out;
  }

  private static Object toCome(FieldSpec field) {
    var moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(90_000);
    moment = moment.plusSeconds(RANDOM.nextInt(30_000_000));
    return field.kind().name().equals("date")
        ? LocalDate.ofInstant(moment, ZoneOffset.UTC).toString()
        : moment.toString();
  }

  public Snapshot create(TypeSpec type) {
    return records.write(type.key(), Input.create(values(type)), actor);
  }

  private long reference(TypeKey type) {
    var spec = registry.get(type);
    return spec.isReadOnlyApi()
        ? records.list(Query.of(type).limit(1), actor).items().get(0).id()
        : create(spec).id();
  }
}
