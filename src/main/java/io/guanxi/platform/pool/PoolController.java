package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MOVE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.Titles;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Pools over HTTP: those one may claim from, what lies in them, claiming; and setting them up. */
@RestController
@RequestMapping("/api/v1/pools")
class PoolController {

  private static final int PAGE = 50;

  private final DSLContext db;
  private final Pools pools;
  private final Claims claims;
  private final Limits limits;
  private final PoolContents contents;
  private final PoolAdministration administration;
  private final Reader reader;

  PoolController(
      DSLContext db,
      Pools pools,
      Claims claims,
      Limits limits,
      PoolContents contents,
      PoolAdministration administration,
      Reader reader) {
    this.db = db;
    this.pools = pools;
    this.claims = claims;
    this.limits = limits;
    this.contents = contents;
    this.administration = administration;
    this.reader = reader;
  }

  /** Who asks, and how people are called to him. */
  @org.springframework.stereotype.Component
  record Reader(Standing standing, Titles titles) {}

  record Made(long id) {}

  record Receiver(@Nullable Long to) {}

  /** The pools one may claim from, with how much one has had. */
  @GetMapping("/mine")
  Map<String, Object> mine(Actor actor) {
    var items =
        claims.openTo(actor).stream()
            .map(
                pool -> {
                  var item = new LinkedHashMap<String, Object>();
                  item.put("id", pool.id());
                  item.put("name", pool.name());
                  item.put("type", pool.type());
                  item.put("size", pools.size(pool.id()));
                  item.put("limits", limits.of(pool, actor.id()));
                  return item;
                })
            .toList();
    return Map.of("items", items);
  }

  /** Everything about all pools, for who sets them up. */
  @GetMapping("/settings")
  Map<String, Object> settings(Actor actor) {
    administration.require(actor);
    var items =
        pools.all(DSL.noCondition()).stream()
            .map(
                pool -> {
                  var item = new LinkedHashMap<String, Object>();
                  item.put("id", pool.id());
                  item.put("version", pool.version());
                  item.put("rank", pool.rank());
                  item.putAll(administration.facts(pool));
                  item.put("size", pools.size(pool.id()));
                  return item;
                })
            .toList();
    return Map.of("items", items, "types", pools.types().stream().map(k -> k.plural()).toList());
  }

  /** The fields of a pool with {@code teams} and {@code users}: who may claim. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made create(@RequestBody Map<String, Object> body, Actor actor) {
    var values = new LinkedHashMap<>(body);
    var teams = ids(values.remove("teams"), "teams");
    var users = ids(values.remove("users"), "users");
    values.putIfAbsent("active", true);
    return new Made(administration.put(null, null, values, teams, users, actor));
  }

  @PatchMapping("/{id:\\d+}")
  Made change(@PathVariable long id, @RequestBody Map<String, Object> body, Actor actor) {
    var values = new LinkedHashMap<>(body);
    if (!(values.remove("version") instanceof Number version))
      throw Problem.badRequest("version-missing");
    var teams = ids(values.remove("teams"), "teams");
    var users = ids(values.remove("users"), "users");
    return new Made(administration.put(id, version.longValue(), values, teams, users, actor));
  }

  @DeleteMapping("/{id:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id, @RequestParam long version, Actor actor) {
    administration.remove(id, version, actor);
  }

  @GetMapping("/{id:\\d+}/records")
  Map<String, @Nullable Object> records(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    return contents.page(claims.open(id, actor), q, after, limit, actor);
  }

  @PostMapping("/{id:\\d+}/records/{record:\\d+}/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void claim(@PathVariable long id, @PathVariable long record, Actor actor) {
    claims.claim(id, record, actor);
  }

  @PostMapping("/{id:\\d+}/records/{record:\\d+}/assign")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(
      @PathVariable long id,
      @PathVariable long record,
      @RequestBody Receiver receiver,
      Actor actor) {
    if (receiver.to() == null) throw Problem.badRequest("bad-parameter", "to");
    claims.assign(id, record, receiver.to(), actor);
  }

  /** Every way in and out, newest first; one's own for who does not keep the pools. */
  @GetMapping("/{id:\\d+}/moves")
  Map<String, Object> moves(
      @PathVariable long id, @RequestParam(required = false) @Nullable Long before, Actor actor) {
    var pool = claims.open(id, actor);
    boolean all = reader.standing().has(actor, SystemRight.POOLS);
    var own = POOL_MOVE.FROM_ID.eq(actor.id()).or(POOL_MOVE.TO_ID.eq(actor.id()));
    var rows =
        db.selectFrom(POOL_MOVE)
            .where(POOL_MOVE.POOL_ID.eq(pool.id()), all ? DSL.noCondition() : own)
            .and(before == null ? DSL.noCondition() : POOL_MOVE.ID.lt(before))
            .orderBy(POOL_MOVE.ID.desc())
            .limit(PAGE)
            .fetch();
    var people = new HashSet<Long>();
    var records = new HashSet<Long>();
    for (var row : rows) {
      people.add(row.get(POOL_MOVE.FROM_ID));
      people.add(row.get(POOL_MOVE.TO_ID));
      people.add(row.get(POOL_MOVE.BY_ID));
      records.add(row.get(POOL_MOVE.RECORD_ID));
    }
    people.remove(null);
    var names = reader.titles().of(Users.USER, people, actor);
    var titles = reader.titles().of(pools.of(pool).type(), records, actor);
    var items =
        rows.map(
            row -> {
              var item = new LinkedHashMap<String, @Nullable Object>();
              item.put("id", row.get(POOL_MOVE.ID));
              item.put("kind", row.get(POOL_MOVE.KIND).toLowerCase(java.util.Locale.ROOT));
              item.put("record", row.get(POOL_MOVE.RECORD_ID));
              item.put("title", titles.get(row.get(POOL_MOVE.RECORD_ID)));
              item.put("from", name(row.get(POOL_MOVE.FROM_ID), names));
              item.put("to", name(row.get(POOL_MOVE.TO_ID), names));
              item.put("by", name(row.get(POOL_MOVE.BY_ID), names));
              item.put("reason", row.get(POOL_MOVE.REASON));
              item.put("at", row.get(POOL_MOVE.AT));
              return item;
            });
    return Map.of("items", items);
  }

  private static @Nullable String name(@Nullable Long id, Map<Long, String> names) {
    return id == null ? null : names.get(id);
  }

  private static @Nullable List<Long> ids(@Nullable Object sent, String field) {
    if (sent == null) return null;
    if (!(sent instanceof List<?> list) || !list.stream().allMatch(Number.class::isInstance))
      throw Problem.badRequest("bad-parameter", field);
    return list.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
