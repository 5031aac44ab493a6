package io.guanxi.platform.notify;

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

/** Whether one follows a record. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}/{id:[0-9]{1,18}}/follow")
class FollowController {

  private final Follows follows;
  private final Registry registry;

  FollowController(Follows follows, Registry registry) {
    this.follows = follows;
    this.registry = registry;
  }

  @GetMapping
  Map<String, Boolean> state(@PathVariable String type, @PathVariable long id, Actor actor) {
    return Map.of("following", follows.isFollowed(registry.named(type), id, actor));
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void follow(@PathVariable String type, @PathVariable long id, Actor actor) {
    InboxController.ownAffair(actor);
    follows.follow(registry.named(type), id, actor);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String type, @PathVariable long id, Actor actor) {
    InboxController.ownAffair(actor);
    registry.named(type);
    follows.leave(id, actor);
  }
}
