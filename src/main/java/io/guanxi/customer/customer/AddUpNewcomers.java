package io.guanxi.customer.customer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the newcomers of a quarter of an hour in few rows. */
@Configuration(proxyBeanMethods = false)
class AddUpNewcomers {

  private static final Logger LOG = LoggerFactory.getLogger(AddUpNewcomers.class);

  @Bean
  RecurringTask<Void> addUpNewcomersTask(Newcomers newcomers) {
    return Tasks.recurring("add-up-newcomers", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> newcomers.addUp());
  }

  /** Sums that cannot drift are looked at all the same: once a night, when nobody waits. */
  @Bean
  RecurringTask<Void> checkNewcomersTask(Newcomers newcomers) {
    return Tasks.recurring("check-newcomers", Schedules.daily(LocalTime.of(3, 20)))
        .execute(
            (instance, context) -> {
              int wrong = newcomers.putRight();
              if (wrong > 0) LOG.warn("{} sums of newcomers were wrong and are put right", wrong);
            });
  }
}
