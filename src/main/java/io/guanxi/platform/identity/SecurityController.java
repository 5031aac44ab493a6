package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.identity.oidc.Provider;
import io.guanxi.platform.setup.WebAddress;
import java.util.List;
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

/** The rules of signing in and the identity providers; secrets go in and never come out. */
@RestController
@RequestMapping("/api/v1/security")
class SecurityController {

  private final SecurityPolicy policy;
  private final ProviderAdmin providers;
  private final Standing standing;
  private final WebAddress address;

  SecurityController(
      SecurityPolicy policy, ProviderAdmin providers, Standing standing, WebAddress address) {
    this.policy = policy;
    this.providers = providers;
    this.standing = standing;
    this.address = address;
  }

  /**
   * All of it.
   *
   * @param returnPath what a provider has to be told as the address to come back to
   */
  record View(
      SecuritySettings rules,
      List<Provider> providers,
      String returnPath,
      @Nullable String baseUrl) {}

  record Checked(boolean works, @Nullable String complaint) {}

  @GetMapping
  View get(Actor actor) {
    standing.require(actor, SystemRight.SECURITY);
    return new View(policy.get(), providers.all(), ProviderController.RETURN, address.configured());
  }

  @PutMapping
  SecuritySettings change(@RequestBody SecuritySettings wanted, Actor actor) {
    standing.require(actor, SystemRight.SECURITY);
    return policy.change(wanted, actor);
  }

  @PostMapping("/providers")
  @ResponseStatus(HttpStatus.CREATED)
  Provider add(@RequestBody ProviderAdmin.Wish wanted, Actor actor) {
    standing.require(actor, SystemRight.SECURITY);
    return providers.add(wanted, actor);
  }

  @PutMapping("/providers/{id:\\d+}")
  Provider change(@PathVariable long id, @RequestBody ProviderAdmin.Wish wanted, Actor actor) {
    standing.require(actor, SystemRight.SECURITY);
    return providers.change(id, wanted, actor);
  }

  @DeleteMapping("/providers/{id:\\d+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id, Actor actor) {
    standing.require(actor, SystemRight.SECURITY);
    providers.remove(id, actor);
  }

  /** Asks the provider where it is; says only what kind of thing went wrong. */
  @PostMapping("/providers/{id:\\d+}/check")
  Checked check(@PathVariable long id, Actor actor) {
    standing.require(actor, SystemRight.SECURITY);
    Provider provider = providers.find(id);
    if (provider == null) throw Problem.notFound();
    var complaint = providers.check(provider);
    return new Checked(complaint == null, complaint);
  }
}
