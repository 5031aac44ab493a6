package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Permits;
import io.guanxi.record.RecordCommand;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One record, and lists of them, of whatever type. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}")
final class RecordController {

  private static final List<Verb> OF_A_RECORD =
      List.of(Verb.UPDATE, Verb.DELETE, Verb.SHARE, Verb.ASSIGN, Verb.MERGE);

  private final Records records;
  private final Registry registry;
  private final AccessScope access;
  private final Permits permits;
  private final List<RecordCommand> commands;

  RecordController(
      Records records,
      Registry registry,
      AccessScope access,
      Permits permits,
      List<RecordCommand> commands) {
    this.records = records;
    this.registry = registry;
    this.access = access;
    this.permits = permits;
    this.commands = commands;
  }

  @GetMapping
  Map<String, Object> list(
      @PathVariable String type, @RequestParam Map<String, String> params, Actor actor) {
    return RecordJson.of(
        records.list(QueryParams.read(registry.named(type), params, Set.of()), actor));
  }

  @GetMapping("/{id:[0-9]+}")
  ResponseEntity<Map<String, Object>> get(
      @PathVariable String type, @PathVariable long id, Actor actor) {
    var spec = registry.named(type);
    var record = records.get(spec.key(), id, actor);
    var body = RecordJson.of(record);
    body.put("can", can(spec, id, actor));
    return ResponseEntity.ok().eTag("\"" + record.version() + "\"").body(body);
  }

  private Map<String, Boolean> can(TypeSpec spec, long id, Actor actor) {
    var can = new LinkedHashMap<String, Boolean>();
    permits
        .of(spec, id, OF_A_RECORD, actor)
        .forEach((verb, may) -> can.put(verb.code(), may && !spec.isReadOnlyApi()));
    return can;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(
      @PathVariable String type, @RequestBody Map<String, Object> body, Actor actor) {
    var spec = writable(type);
    return told(records.put(spec.key(), Input.create(body), actor));
  }

  @PatchMapping("/{id:[0-9]+}")
  Map<String, Object> update(
      @PathVariable String type,
      @PathVariable long id,
      @RequestBody Map<String, Object> body,
      Actor actor) {
    var spec = writable(type);
    var values = new LinkedHashMap<>(body);
    var version = version(values.remove("version"));
    return told(records.put(spec.key(), Input.update(id, version, values), actor));
  }

  @DeleteMapping("/{id:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @PathVariable String type,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long version,
      Actor actor) {
    var outcome =
        records
            .writeAll(writable(type).key(), List.of(Input.delete(id, version(version))), actor)
            .get(0);
    if (outcome.problem() != null) throw outcome.problem();
  }

  @PostMapping("/{id:[0-9]+}/restore")
  Map<String, Object> restore(@PathVariable String type, @PathVariable long id, Actor actor) {
    return told(
        records.put(
            writable(type).key(), new Input(Input.Action.RESTORE, id, null, Map.of()), actor));
  }

  @DeleteMapping("/{id:[0-9]+}/purge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void purge(@PathVariable String type, @PathVariable long id, Actor actor) {
    var outcome =
        records
            .writeAll(
                writable(type).key(),
                List.of(new Input(Input.Action.PURGE, id, null, Map.of())),
                actor)
            .get(0);
    if (outcome.problem() != null) throw outcome.problem();
  }

  @PostMapping("/{id:[0-9]+}/{command:[a-z][a-z-]*}")
  Object command(
      @PathVariable String type,
      @PathVariable long id,
      @PathVariable String command,
      @RequestBody(required = false) @Nullable Map<String, Object> body,
      Actor actor) {
    var spec = writable(type);
    var wanted =
        commands.stream()
            .filter(c -> c.appliesTo().equals(spec.key()) && c.name().equals(command))
            .findFirst();
    if (!access.may(Verb.UPDATE, spec, actor)) throw Problem.forbidden("may-not", "update", type);
    var record = records.get(spec.key(), id, actor);
    permits.require(Verb.UPDATE, spec, id, actor);
    return wanted.orElseThrow(Problem::notFound).run(record, body == null ? Map.of() : body, actor);
  }

  /** What was stored; {@code {id, outOfSight}} when who wrote it does not see it any more. */
  private static Map<String, Object> told(Outcome outcome) {
    if (outcome.problem() != null) throw outcome.problem();
    return outcome.record() == null
        ? Map.of("id", Objects.requireNonNull(outcome.id()), "outOfSight", true)
        : RecordJson.of(outcome.record());
  }

  private TypeSpec writable(String type) {
    var spec = registry.named(type);
    if (spec.isReadOnlyApi()) throw Problem.of(405, "read-only-type", type);
    return spec;
  }

  private static Long version(@Nullable Object sent) {
    if (sent instanceof Integer || sent instanceof Long) return ((Number) sent).longValue();
    throw Problem.badRequest("version-missing");
  }
}
