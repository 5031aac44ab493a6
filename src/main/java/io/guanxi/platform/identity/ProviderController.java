package io.guanxi.platform.identity;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.SignIn.Place;
import io.guanxi.platform.identity.factor.Site;
import io.guanxi.platform.identity.oidc.OidcSignIn;
import io.guanxi.platform.identity.oidc.ProviderFailure;
import io.guanxi.platform.identity.oidc.Providers;
import io.guanxi.platform.setup.WebAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in at a provider: where to go, and what was brought back. The provider sends the browser
 * to a page of the app, which hands over what is in its address, so that no server keeps it.
 */
@RestController
@RequestMapping("/api/v1/session")
class ProviderController {

  static final String RETURN = "/sign-in/provider";

  private static final Logger log = LoggerFactory.getLogger(ProviderController.class);

  private final Providers providers;
  private final OidcSignIn oidc;
  private final ProviderSignIn signIn;
  private final SignInDone done;
  private final OpenedSession opened;
  private final Invited invited;
  private final SecurityPolicy policy;
  private final WebAddress address;
  private final SharedTime time;

  ProviderController(
      Providers providers,
      OidcSignIn oidc,
      ProviderSignIn signIn,
      SignInDone done,
      OpenedSession opened,
      Invited invited,
      SecurityPolicy policy,
      WebAddress address,
      SharedTime time) {
    this.providers = providers;
    this.oidc = oidc;
    this.signIn = signIn;
    this.done = done;
    this.opened = opened;
    this.invited = invited;
    this.policy = policy;
    this.address = address;
    this.time = time;
  }

  /** How one may sign in here. */
  record Ways(boolean password, boolean passkey, boolean forgotten, List<Button> providers) {}

  record Button(long id, String name) {}

  record Returned(@Nullable String state, @Nullable String code) {
    @Override
    public String toString() {
      return "Returned";
    }
  }

  @GetMapping("/ways")
  Ways ways(HttpServletRequest request) {
    boolean password = policy.get().passwordSignIn();
    return new Ways(
        password,
        password && Site.of(address.of(request)) != null,
        password && invited.canMail(),
        providers.enabled().stream().map(p -> new Button(p.id(), p.name())).toList());
  }

  @PostMapping(path = "/provider/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, String> start(
      @PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
    var provider = providers.find(id);
    if (provider == null || !provider.enabled()) throw Problem.notFound();
    var site = address.of(request);
    if (site == null) throw Problem.conflict("no-base-url");
    try {
      var start = oidc.start(provider, site + RETURN, time.now());
      SessionCookie.writeStart(request, response, start.browser());
      return Map.of("url", start.url());
    } catch (ProviderFailure e) {
      throw failed(e);
    }
  }

  @PostMapping(path = "/provider", consumes = MediaType.APPLICATION_JSON_VALUE)
  OpenedSession.View finish(
      @RequestBody Returned returned, HttpServletRequest request, HttpServletResponse response) {
    var browser = SessionCookie.readStart(request);
    if (returned.state() == null || returned.code() == null || browser == null) {
      throw Problem.of(401, "step-over");
    }
    try {
      var identity = oidc.finish(returned.state(), returned.code(), browser, time.now());
      if (identity == null) throw Problem.of(401, "step-over");
      SessionCookie.removeStart(request, response);
      return opened.answer(admitted(identity, OpenedSession.place(request)), request, response);
    } catch (ProviderFailure e) {
      done.refused(null, ProviderSignIn.WAY, OpenedSession.place(request));
      throw failed(e);
    }
  }

  private SignInDone.Result admitted(OidcSignIn.Identity identity, Place place) {
    try {
      return signIn.signIn(identity, place);
    } catch (Problem e) {
      done.refused(null, ProviderSignIn.WAY, place);
      throw e;
    }
  }

  private static Problem failed(ProviderFailure failure) {
    log.warn("An identity provider failed: {}", failure.getMessage());
    return Problem.of(502, "provider-failed");
  }
}
