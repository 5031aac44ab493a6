package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.Snapshot;
import io.guanxi.record.Titles;
import io.guanxi.record.TypeSpec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who was let into a record, over HTTP. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}/{id:[0-9]+}/shares")
class ShareController {

  private final Kit kit;
  private final Sharing sharing;
  private final Shares shares;
  private final AccessRequests requests;
  private final Titles titles;

  ShareController(Kit kit, Sharing sharing, Shares shares, AccessRequests requests, Titles titles) {
    this.kit = kit;
    this.sharing = sharing;
    this.shares = shares;
    this.requests = requests;
    this.titles = titles;
  }

  record Made(long id) {}

  /**
   * {@code {owner, team, level, items, requests}}: whose it is, how far one may let others in
   * oneself (null: not at all), who was let in, who asks to be.
   */
  @GetMapping
  Map<String, @Nullable Object> list(
      @PathVariable String type, @PathVariable long id, Actor actor) {
    var spec = kit.registry().named(type);
    var record = kit.records().get(spec.key(), id, actor);
    var level = sharing.level(spec, id, actor);
    var kept = shares.of(spec, id);
    var asked = level == null ? java.util.List.<AccessRequests.Asked>of() : requests.on(spec, id);
    var people = new HashSet<Long>();
    var teams = new HashSet<Long>();
    var owner = owner(record, actor);
    if (owner != null) people.add(owner);
    for (var share : kept) {
      people.add(share.user());
      people.add(share.createdBy());
      teams.add(share.team());
    }
    asked.forEach(one -> people.add(one.user()));
    var names = names(people, teams, actor);
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("owner", ref(owner, names));
    out.put("level", level);
    out.put("items", kept.stream().map(share -> item(share, names, actor)).toList());
    out.put(
        "requests",
        asked.stream()
            .map(
                one -> {
                  var item = new LinkedHashMap<String, @Nullable Object>();
                  item.put("id", one.id());
                  item.put("user", ref(one.user(), names));
                  item.put("reason", one.reason());
                  item.put("at", one.at());
                  return item;
                })
            .toList());
    return out;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made grant(
      @PathVariable String type, @PathVariable long id, @RequestBody Grant grant, Actor actor) {
    return new Made(sharing.grant(kit.registry().named(type), id, grant, actor));
  }

  @DeleteMapping("/{share:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @PathVariable String type, @PathVariable long id, @PathVariable long share, Actor actor) {
    sharing.revoke(kit.registry().named(type), id, share, actor);
  }

  private @Nullable Long owner(Snapshot record, Actor actor) {
    TypeSpec type = record.type();
    var field = type.ownerField();
    if (field == null || kit.access().hidden(type, actor).contains(field)) return null;
    return record.value(field) instanceof Long id ? id : null;
  }

  private Map<Long, String> names(Set<Long> people, Set<Long> teams, Actor actor) {
    people.remove(null);
    teams.remove(null);
    var out = new LinkedHashMap<>(titles.of(Users.USER, people, actor));
    kit.db()
        .select(TEAM.ID, TEAM.NAME)
        .from(TEAM)
        .where(TEAM.ID.in(teams))
        .forEach(row -> out.put(row.value1(), row.value2()));
    return out;
  }

  private static Map<String, @Nullable Object> item(
      Share share, Map<Long, String> names, Actor actor) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("id", share.id());
    out.put("user", ref(share.user(), names));
    out.put("team", ref(share.team(), names));
    out.put("level", share.level());
    out.put("endsAt", share.endsAt());
    out.put("reason", share.reason());
    out.put("part", share.part());
    out.put("by", ref(share.createdBy(), names));
    out.put("at", share.createdAt());
    out.put("mine", Long.valueOf(actor.id()).equals(share.user()));
    return out;
  }

  static @Nullable Object ref(@Nullable Long id, Map<Long, String> names) {
    if (id == null) return null;
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("id", id);
    out.put("title", names.get(id));
    return out;
  }
}
