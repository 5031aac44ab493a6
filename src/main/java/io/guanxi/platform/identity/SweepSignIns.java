package io.guanxi.platform.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.guanxi.platform.identity.oidc.OidcSignIn;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes sessions nobody can use any more and failures that no longer count, every night. */
@Configuration(proxyBeanMethods = false)
class SweepSignIns {

  @Bean
  RecurringTask<Void> warnOfEndingTokensTask(WarnOfEndingTokens warn) {
    return Tasks.recurring("warn-of-ending-tokens", Schedules.daily(LocalTime.of(7, 40)))
        .execute((instance, context) -> warn.run());
  }

  @Bean
  RecurringTask<Void> sweepSignInsTask(
      Sessions sessions,
      SignInAttempts attempts,
      SignInSteps steps,
      Links links,
      OidcSignIn providers,
      SharedTime time) {
    return Tasks.recurring("sweep-sign-ins", Schedules.daily(LocalTime.of(3, 20)))
        .execute(
            (instance, context) -> {
              sessions.sweep();
              attempts.sweep();
              steps.sweep();
              links.sweep();
              providers.sweep(time.now());
            });
  }
}
