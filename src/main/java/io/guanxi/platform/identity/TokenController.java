package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

  private final Tokens tokens;

  TokenController(Tokens tokens) {
    this.tokens = tokens;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Tokens.Issued issue(@RequestBody Tokens.Wish wish, Actor actor) {
    return tokens.issue(actor.id(), wish, actor);
  }

  @GetMapping
  List<Tokens.Kept> list(Actor actor) {
    return tokens.of(actor.id());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void delete(@PathVariable long id, Actor actor) {
    if (!tokens.delete(actor.id(), id, actor)) {
      throw Problem.notFound();
    }
  }
}
