package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.factor.Passkeys;
import io.guanxi.platform.secret.Vault;
import io.guanxi.platform.setup.Company;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Signing in with a passkey, and one's own ones. */
@RestController
@RequestMapping("/api/v1/session")
class PasskeyController {

  private final Passkeys passkeys;
  private final SecondStep second;
  private final SignInSteps steps;
  private final OpenedSession opened;
  private final OwnFactors own;
  private final UserDirectory directory;
  private final Company company;
  private final Vault vault;
  private final SharedTime time;
  private final AuditTrail trail;

  PasskeyController(
      Passkeys passkeys,
      SecondStep second,
      SignInSteps steps,
      OpenedSession opened,
      OwnFactors own,
      UserDirectory directory,
      Company company,
      Vault vault,
      SharedTime time,
      AuditTrail trail) {
    this.passkeys = passkeys;
    this.second = second;
    this.steps = steps;
    this.opened = opened;
    this.own = own;
    this.directory = directory;
    this.company = company;
    this.vault = vault;
    this.time = time;
    this.trail = trail;
  }

  record Asked(@Nullable String step) {
    @Override
    public String toString() {
      return "Asked";
    }
  }

  record Options(String step, Map<String, Object> options) {}

  record Shown(@Nullable String step, @Nullable String name, @Nullable JsonNode answer) {
    @Override
    public String toString() {
      return "Shown";
    }
  }

  /** The first passkey brings recovery codes, shown this once. */
  record Added(List<String> recoveryCodes) {}

  @PostMapping(path = "/passkey/options", consumes = MediaType.APPLICATION_JSON_VALUE)
  Options options(@RequestBody Asked asked, HttpServletRequest request) {
    var site = opened.siteOrRefuse(request);
    var begun = second.challenge(asked.step());
    var keys = second.keys(asked.step());
    return new Options(begun.secret(), PasskeyOptions.toUse(site, begun.challenge(), keys));
  }

  @PostMapping(path = "/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
  OpenedSession.View signIn(
      @RequestBody Shown shown, HttpServletRequest request, HttpServletResponse response) {
    var result =
        second.byPasskey(
            shown.step(), text(shown), opened.siteOrRefuse(request), OpenedSession.place(request));
    return opened.answer(result, request, response);
  }

  @GetMapping("/passkeys")
  List<Passkeys.Kept> list(Caller caller) {
    return passkeys.of(caller.actor().id());
  }

  @PostMapping("/passkeys/options")
  Options toCreate(@RequestBody OwnFactors.Proof proof, Caller caller, HttpServletRequest request) {
    own.requireProof(caller, proof);
    var site = opened.siteOrRefuse(request);
    var user = caller.actor().id();
    var row = Objects.requireNonNull(directory.find(user));
    var begun = steps.begin(SignInSteps.ENROL, user, "passkey");
    var handle = vault.sign(("passkey " + user).getBytes(StandardCharsets.UTF_8));
    return new Options(
        begun.secret(),
        PasskeyOptions.toCreate(
            site,
            company.name(),
            handle,
            row.get(APP_USER.LOGIN),
            row.get(APP_USER.NAME),
            begun.challenge(),
            passkeys.credentialIds(user)));
  }

  @PostMapping("/passkeys")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Added add(@RequestBody Shown shown, Caller caller, HttpServletRequest request) {
    var user = caller.actor().id();
    var step = steps.take(SignInSteps.ENROL, shown.step());
    var answer = text(shown);
    if (step == null || answer == null || !Objects.equals(step.user(), user)) {
      throw Problem.of(401, "step-over");
    }
    var name = shown.name() == null ? "" : shown.name();
    var site = opened.siteOrRefuse(request);
    boolean first = own.isNone(user);
    if (!passkeys.add(user, name, answer, step.challenge(), site, time.now())) {
      throw Problem.badRequest("passkey-refused");
    }
    trail.note(AuditEvent.of("passkey.added", caller.actor()).on("user", user));
    return new Added(own.added(caller, first));
  }

  @PostMapping("/passkeys/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional(noRollbackFor = Problem.class)
  public void remove(@PathVariable long id, @RequestBody OwnFactors.Proof proof, Caller caller) {
    own.requireProof(caller, proof);
    var user = caller.actor().id();
    if (!passkeys.remove(user, id)) throw Problem.notFound();
    trail.note(AuditEvent.of("passkey.removed", caller.actor()).on("user", user));
    own.removed(caller);
  }

  private static @Nullable String text(Shown shown) {
    return shown.answer() == null ? null : shown.answer().toString();
  }
}
