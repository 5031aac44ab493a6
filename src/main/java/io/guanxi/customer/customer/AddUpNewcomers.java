package io.guanxi.customer.customer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the newcomers of a quarter of an hour in few rows. */
@Configuration(proxyBeanMethods = false)
class AddUpNewcomers {

  @Bean
  RecurringTask<Void> addUpNewcomersTask(Newcomers newcomers) {
    return Tasks.recurring("add-up-newcomers", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> newcomers.addUp());
  }
}
