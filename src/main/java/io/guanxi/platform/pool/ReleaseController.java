package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_WARNING;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import io.guanxi.record.web.ChosenRecords.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way back to a pool, over HTTP. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}")
class ReleaseController {

  private final DSLContext db;
  private final Registry registry;
  private final Releases releases;

  ReleaseController(DSLContext db, Registry registry, Releases releases) {
    this.db = db;
    this.registry = registry;
    this.releases = releases;
  }

  record Named(long id, String name) {}

  record Wish(@Nullable Long pool, @Nullable String reason) {}

  record Many(
      @Nullable List<Long> ids,
      @Nullable String filter,
      @Nullable List<String> named,
      @Nullable String q,
      @Nullable String reason) {}

  record Begun(long id) {}

  /** {@code {pools, exempt, fallsAt}}: where it may be released to, and when it falls back. */
  @GetMapping("/{id:[0-9]+}/pools")
  Map<String, @Nullable Object> pools(
      @PathVariable String type, @PathVariable long id, Actor actor) {
    var fitting = releases.fitting(registry.named(type), id, actor);
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("pools", names(fitting));
    out.put("exempt", releases.isExempt(id));
    out.put(
        "fallsAt",
        db.select(POOL_WARNING.DUE_AT)
            .from(POOL_WARNING)
            .where(POOL_WARNING.RECORD_ID.eq(id))
            .fetchOne(POOL_WARNING.DUE_AT));
    return out;
  }

  @PostMapping("/{id:[0-9]+}/release")
  Named release(
      @PathVariable String type, @PathVariable long id, @RequestBody Wish wish, Actor actor) {
    var pool = releases.release(registry.named(type), id, wish.pool(), wish.reason(), actor);
    return new Named(pool.id(), pool.name());
  }

  /**
   * Many of them, each into the first pool in which it belongs; the id of the handover that does
   * it.
   */
  @PostMapping("/release")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun releaseAll(@PathVariable String type, @RequestBody Many many, Actor actor) {
    var choice = new Choice(many.ids(), many.filter(), many.named(), many.q());
    return new Begun(releases.releaseAll(registry.named(type), choice, many.reason(), actor));
  }

  @PutMapping("/{id:[0-9]+}/pool-exemption")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void exempt(
      @PathVariable String type, @PathVariable long id, @RequestBody Wish wish, Actor actor) {
    releases.exempt(registry.named(type), id, true, wish.reason(), actor);
  }

  @DeleteMapping("/{id:[0-9]+}/pool-exemption")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void noMoreExempt(@PathVariable String type, @PathVariable long id, Actor actor) {
    releases.exempt(registry.named(type), id, false, null, actor);
  }

  private static List<Named> names(List<Pool> pools) {
    return pools.stream().map(pool -> new Named(pool.id(), pool.name())).toList();
  }
}
