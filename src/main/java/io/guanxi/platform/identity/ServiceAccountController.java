package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import java.util.List;
import java.util.Map;
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

/** Service accounts over HTTP; who may what is decided in {@link ServiceAccounts}. */
@RestController
@RequestMapping("/api/v1/service-accounts")
class ServiceAccountController {

  private final ServiceAccounts accounts;

  ServiceAccountController(ServiceAccounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  List<ServiceAccounts.Kept> list(Actor actor) {
    return accounts.all(actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Long> add(@RequestBody ServiceAccounts.Wish wish, Actor actor) {
    return Map.of("id", accounts.add(wish, actor));
  }

  @PutMapping("/{id:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable long id, @RequestBody ServiceAccounts.Wish wish, Actor actor) {
    accounts.change(id, wish, actor);
  }

  @PostMapping("/{id:\\d+}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable long id, Actor actor) {
    accounts.setActive(id, false, actor);
  }

  @PostMapping("/{id:\\d+}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(@PathVariable long id, Actor actor) {
    accounts.setActive(id, true, actor);
  }

  @PostMapping("/{id:\\d+}/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  Tokens.Issued issue(@PathVariable long id, @RequestBody Tokens.Wish wish, Actor actor) {
    return accounts.issue(id, wish, actor);
  }

  @PostMapping("/{id:\\d+}/tokens/{token:\\d+}/rotate")
  @ResponseStatus(HttpStatus.CREATED)
  Tokens.Issued rotate(@PathVariable long id, @PathVariable long token, Actor actor) {
    return accounts.rotate(id, token, actor);
  }

  @DeleteMapping("/{id:\\d+}/tokens/{token:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable long id, @PathVariable long token, Actor actor) {
    accounts.revoke(id, token, actor);
  }
}
