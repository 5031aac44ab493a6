package io.guanxi.platform.view;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views over HTTP. */
@RestController
@RequestMapping("/api/v1/saved-views")
class SavedViewController {

  private final SavedViews views;

  SavedViewController(SavedViews views) {
    this.views = views;
  }

  /** What is to be stored; what is left out is empty. */
  record Wanted(
      @Nullable Long version,
      @Nullable String type,
      @Nullable String name,
      @Nullable Boolean shared,
      @Nullable String filter,
      @Nullable List<String> named,
      @Nullable String q,
      @Nullable String sort,
      @Nullable List<String> columns) {

    SavedView as(long id, long stored) {
      if (type == null) throw Problem.badRequest("bad-parameter", "type");
      return new SavedView(
          id,
          stored,
          type,
          name == null ? "" : name.strip(),
          0,
          Boolean.TRUE.equals(shared),
          filter == null ? "" : filter,
          named == null ? List.of() : named,
          q,
          sort,
          columns);
    }
  }

  @GetMapping
  Map<String, Object> list(@RequestParam(required = false) @Nullable String type, Actor actor) {
    return Map.of(
        "items", views.list(type, actor).stream().map(view -> told(view, actor)).toList());
  }

  @GetMapping("/{id:[0-9]+}")
  Map<String, Object> get(@PathVariable long id, Actor actor) {
    return told(views.get(id, actor), actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(@RequestBody Wanted wanted, Actor actor) {
    return told(views.create(wanted.as(0, 0), actor), actor);
  }

  @PutMapping("/{id:[0-9]+}")
  Map<String, Object> change(@PathVariable long id, @RequestBody Wanted wanted, Actor actor) {
    if (wanted.version() == null) throw Problem.badRequest("version-missing");
    return told(views.change(wanted.as(id, wanted.version()), actor), actor);
  }

  @DeleteMapping("/{id:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id, Actor actor) {
    views.remove(id, actor);
  }

  private static Map<String, Object> told(SavedView view, Actor actor) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", view.id());
    out.put("version", view.version());
    out.put("type", view.type());
    out.put("name", view.name());
    out.put("shared", view.shared());
    out.put("mine", view.owner() == actor.id());
    out.put("filter", view.filter());
    out.put("named", view.named());
    out.put("q", view.q());
    out.put("sort", view.sort());
    out.put("columns", view.columns());
    return out;
  }
}
