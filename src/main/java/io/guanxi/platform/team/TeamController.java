package io.guanxi.platform.team;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.web.RecordJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams over HTTP. Lists and look-ups are those of any record type. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

  private final Teams teams;
  private final TeamMembers members;
  private final TeamBranches branches;

  TeamController(Teams teams, TeamMembers members, TeamBranches branches) {
    this.teams = teams;
    this.members = members;
    this.branches = branches;
  }

  record Fresh(@Nullable String name, @Nullable Long parent) {}

  record Made(long id) {}

  record Place(@Nullable Boolean manager, @Nullable Boolean primary) {}

  /** One level of the tree: the teams at the top, or those below one; or what a search finds. */
  @GetMapping("/tree")
  TeamBranches.Level tree(
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int offset,
      Actor actor) {
    return branches.level(parent, q, offset, actor);
  }

  /** The teams one is in oneself. */
  @GetMapping("/mine")
  Map<String, Object> mine(Actor actor) {
    return Map.of("items", members.teamsOf(actor.id()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made create(@RequestBody Fresh fresh, Actor actor) {
    return new Made(teams.create(fresh.name() == null ? "" : fresh.name(), fresh.parent(), actor));
  }

  /** Renames or moves it: {@code {version, name?, parent?}}; parent null puts it at the top. */
  @PatchMapping("/{id:\\d+}")
  Map<String, Object> change(
      @PathVariable long id, @RequestBody Map<String, Object> body, Actor actor) {
    var values = new LinkedHashMap<>(body);
    if (!(values.remove("version") instanceof Number version))
      throw Problem.badRequest("version-missing");
    for (var name : values.keySet())
      if (!List.of("name", "parent").contains(name))
        throw Problem.invalid(List.of(FieldError.of(name, "unknown-field", name)));
    return RecordJson.of(teams.change(id, version.longValue(), values, actor));
  }

  @GetMapping("/{id:\\d+}/remains")
  Teams.Remains remains(@PathVariable long id, Actor actor) {
    return teams.remains(id, actor);
  }

  /** Dissolves it; each of the three names the team that gets them. */
  @DeleteMapping("/{id:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dissolve(
      @PathVariable long id,
      @RequestParam long version,
      @RequestParam(name = "members", required = false) @Nullable Long membersTo,
      @RequestParam(name = "teams", required = false) @Nullable Long teamsTo,
      @RequestParam(name = "shares", required = false) @Nullable Long sharesTo,
      Actor actor) {
    teams.dissolve(id, version, new Teams.Heirs(membersTo, teamsTo, sharesTo), actor);
  }

  @GetMapping("/{id:\\d+}/members")
  TeamMembers.Members members(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int offset,
      Actor actor) {
    return members.of(id, q, Math.max(0, offset), actor);
  }

  @PutMapping("/{id:\\d+}/members/{user:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable long id, @PathVariable long user, @RequestBody Place place, Actor actor) {
    members.put(id, user, place.manager(), place.primary(), actor);
  }

  @DeleteMapping("/{id:\\d+}/members/{user:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id, @PathVariable long user, Actor actor) {
    members.remove(id, user, actor);
  }
}
