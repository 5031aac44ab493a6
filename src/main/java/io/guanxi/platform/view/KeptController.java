package io.guanxi.platform.view;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Favourites and recent visits over HTTP. */
@RestController
@RequestMapping("/api/v1")
class KeptController {

  private final Favourites favourites;
  private final Recents recents;
  private final Registry registry;

  KeptController(Favourites favourites, Recents recents, Registry registry) {
    this.favourites = favourites;
    this.recents = recents;
    this.registry = registry;
  }

  @GetMapping("/favourites")
  Map<String, Object> favourites(Actor actor) {
    return Map.of("items", favourites.of(actor));
  }

  @PutMapping("/favourites/{type:[a-z][a-z-]*}/{id:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable String type, @PathVariable long id, Actor actor) {
    favourites.add(type, id, actor);
  }

  @DeleteMapping("/favourites/{type:[a-z][a-z-]*}/{id:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String type, @PathVariable long id, Actor actor) {
    favourites.remove(type, id, actor);
  }

  @GetMapping("/recents")
  Map<String, Object> recents(Actor actor) {
    return Map.of("items", recents.of(actor));
  }

  @PutMapping("/recents/{type:[a-z][a-z-]*}/{id:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void visit(@PathVariable String type, @PathVariable long id, Actor actor) {
    registry.named(type);
    recents.visit(type, id, actor);
  }
}
