package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.factor.RecoveryCodes;
import io.guanxi.platform.identity.factor.SecondFactors;
import io.guanxi.platform.identity.factor.Totp;
import io.guanxi.platform.setup.Company;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own authenticator app and recovery codes. */
@RestController
@RequestMapping("/api/v1/session")
class FactorController {

  private final SecondFactors factors;
  private final Totp totp;
  private final RecoveryCodes codes;
  private final OwnFactors own;
  private final OpenedSession opened;
  private final UserDirectory directory;
  private final SignInAttempts attempts;
  private final Company company;
  private final SharedTime time;
  private final AuditTrail trail;

  FactorController(
      SecondFactors factors,
      Totp totp,
      RecoveryCodes codes,
      OwnFactors own,
      OpenedSession opened,
      UserDirectory directory,
      SignInAttempts attempts,
      Company company,
      SharedTime time,
      AuditTrail trail) {
    this.factors = factors;
    this.totp = totp;
    this.codes = codes;
    this.own = own;
    this.opened = opened;
    this.directory = directory;
    this.attempts = attempts;
    this.company = company;
    this.time = time;
    this.trail = trail;
  }

  /**
   * What there is.
   *
   * @param required a role asks for one
   * @param passkeysPossible false where the site's address allows none
   */
  record View(
      boolean totp,
      boolean passkey,
      int recoveryCodes,
      boolean required,
      boolean password,
      boolean passkeysPossible) {}

  record Code(@Nullable String code) {
    @Override
    public String toString() {
      return "Code";
    }
  }

  record Codes(List<String> recoveryCodes) {
    @Override
    public String toString() {
      return "Codes";
    }
  }

  @GetMapping("/factors")
  View factors(Caller caller, HttpServletRequest request) {
    var user = caller.actor().id();
    var ways = factors.waysOf(user);
    var row = Objects.requireNonNull(directory.find(user));
    return new View(
        ways.contains(SecondFactors.TOTP),
        ways.contains(SecondFactors.PASSKEY),
        codes.left(user),
        directory.needsSecondFactor(user),
        row.get(APP_USER.PASSWORD_HASH) != null,
        opened.site(request) != null);
  }

  @PostMapping("/totp")
  Totp.Offer offer(@RequestBody OwnFactors.Proof proof, Caller caller) {
    own.requireProof(caller, proof);
    var user = caller.actor().id();
    if (totp.isOn(user)) throw Problem.conflict("totp-is-on");
    var login = Objects.requireNonNull(directory.find(user)).get(APP_USER.LOGIN);
    var company = this.company.name();
    return totp.offer(user, company.isBlank() ? "Guanxi" : company, login, time.now());
  }

  @PostMapping("/totp/confirm")
  @Transactional(noRollbackFor = Problem.class)
  public Codes confirm(@RequestBody Code code, Caller caller) {
    var user = caller.actor().id();
    var account = attempts.account("second " + user);
    attempts.count(List.of(account));
    boolean first = own.isNone(user);
    if (code.code() == null || !totp.confirm(user, code.code(), time.now())) {
      throw Problem.invalid(List.of(FieldError.of("code", "wrong-code")));
    }
    attempts.forgive(account);
    trail.note(AuditEvent.of("totp.added", caller.actor()).on("user", user));
    return new Codes(own.added(caller, first));
  }

  @PostMapping("/totp/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional(noRollbackFor = Problem.class)
  public void remove(@RequestBody OwnFactors.Proof proof, Caller caller) {
    own.requireProof(caller, proof);
    var user = caller.actor().id();
    if (!totp.remove(user)) throw Problem.notFound();
    trail.note(AuditEvent.of("totp.removed", caller.actor()).on("user", user));
    own.removed(caller);
  }

  /** New recovery codes instead of the old ones. */
  @PostMapping("/totp/recovery")
  @Transactional(noRollbackFor = Problem.class)
  public Codes renew(@RequestBody OwnFactors.Proof proof, Caller caller) {
    own.requireProof(caller, proof);
    var user = caller.actor().id();
    if (own.isNone(user)) throw Problem.notFound();
    trail.note(AuditEvent.of("recovery-codes.renewed", caller.actor()).on("user", user));
    return new Codes(codes.renew(user));
  }
}
