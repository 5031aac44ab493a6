package io.guanxi.platform.identity;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.SignIn.Place;
import io.guanxi.platform.identity.factor.Passkeys;
import io.guanxi.platform.identity.factor.SecondFactors;
import io.guanxi.platform.identity.factor.Site;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows a right password, and signing in with a passkey and nothing else. */
@Component
class SecondStep {

  private final SignInSteps steps;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final SignInAttempts attempts;
  private final SecurityPolicy policy;
  private final SignInDone done;
  private final SharedTime time;

  SecondStep(
      SignInSteps steps,
      SecondFactors factors,
      Passkeys passkeys,
      SignInAttempts attempts,
      SecurityPolicy policy,
      SignInDone done,
      SharedTime time) {
    this.steps = steps;
    this.factors = factors;
    this.passkeys = passkeys;
    this.attempts = attempts;
    this.policy = policy;
    this.done = done;
    this.time = time;
  }

  SignInDone.Result byCode(@Nullable String secret, @Nullable String code, Place place) {
    var step = steps.find(SignInSteps.SECOND, secret);
    if (step == null || secret == null || step.user() == null) throw over();
    var user = step.user();
    var account = attempts.account("second " + user);
    var address = attempts.address(place.address());
    attempts.count(List.of(account, address));
    var used = code == null || code.length() > 40 ? "" : factors.use(user, code, time.now());
    if (used.isEmpty()) {
      done.refused(user, "second", place);
      throw Problem.of(401, "wrong-code");
    }
    if (!steps.end(secret)) throw over();
    attempts.forgive(account);
    attempts.takeBack(address);
    return done.open(user, step.way() + "+" + used, false, place);
  }

  /** As the second step, or as the only one when the step knows no user. */
  SignInDone.Result byPasskey(
      @Nullable String secret, @Nullable String answer, Site site, Place place) {
    var second = steps.find(SignInSteps.SECOND, secret);
    var step = second == null ? steps.find(SignInSteps.PASSKEY, secret) : second;
    if (step == null || secret == null || answer == null) throw over();
    var address = attempts.address(place.address());
    attempts.count(List.of(address));
    var user = passkeys.verify(answer, step.challenge(), site, step.user(), time.now());
    if (user == null) {
      done.refused(step.user(), SecondFactors.PASSKEY, place);
      throw Problem.of(401, "passkey-refused");
    }
    if (!steps.end(secret)) throw over();
    attempts.takeBack(address);
    var way = second == null ? SecondFactors.PASSKEY : second.way() + "+" + SecondFactors.PASSKEY;
    return done.open(user, way, false, place);
  }

  /** A step for whoever has a key, or the one under way. */
  SignInSteps.Begun challenge(@Nullable String secret) {
    if (secret == null) {
      if (!policy.get().passwordSignIn()) throw Problem.forbidden("password-sign-in-off");
      return steps.begin(SignInSteps.PASSKEY, null, SecondFactors.PASSKEY);
    }
    var step = steps.find(SignInSteps.SECOND, secret);
    if (step == null) throw over();
    return new SignInSteps.Begun(secret, step.challenge());
  }

  /** The keys of whom the step is for; none: the browser offers those it has. */
  List<String> keys(@Nullable String secret) {
    var step = steps.find(SignInSteps.SECOND, secret);
    return step == null ? List.of() : passkeys.credentialIds(Objects.requireNonNull(step.user()));
  }

  private static Problem over() {
    return Problem.of(401, "step-over");
  }
}
