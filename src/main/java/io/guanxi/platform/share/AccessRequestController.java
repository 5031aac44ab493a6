package io.guanxi.platform.share;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking to be let in, and the answer. Who asks is shown with the record's shares. */
@RestController
@RequestMapping("/api/v1/access-requests")
class AccessRequestController {

  private final AccessRequests requests;

  AccessRequestController(AccessRequests requests) {
    this.requests = requests;
  }

  record Wish(@Nullable String token, @Nullable String reason) {}

  record Terms(@Nullable String level, @Nullable Instant endsAt) {}

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(@RequestBody Wish wish, Actor actor) {
    if (wish.token() == null) throw Problem.badRequest("bad-parameter", "token");
    requests.ask(wish.token(), wish.reason(), actor);
  }

  @PostMapping("/{id:[0-9]+}/grant")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void grant(
      @PathVariable long id, @RequestBody(required = false) @Nullable Terms terms, Actor actor) {
    var how =
        terms == null ? null : new Grant(null, null, terms.level(), terms.endsAt(), null, null);
    requests.decide(id, true, how, actor);
  }

  @PostMapping("/{id:[0-9]+}/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable long id, Actor actor) {
    requests.decide(id, false, null, actor);
  }
}
