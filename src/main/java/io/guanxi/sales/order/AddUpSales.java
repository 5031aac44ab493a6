package io.guanxi.sales.order;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sales of a day in few rows. */
@Configuration(proxyBeanMethods = false)
class AddUpSales {

  private static final Logger LOG = LoggerFactory.getLogger(AddUpSales.class);

  @Bean
  RecurringTask<Void> addUpSalesTask(SalesByDay sales) {
    return Tasks.recurring("add-up-sales", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> sales.addUp());
  }

  /** Sums that cannot drift are looked at all the same: once a night, when nobody waits. */
  @Bean
  RecurringTask<Void> checkSalesByDayTask(SalesByDay sales) {
    return Tasks.recurring("check-sales", Schedules.daily(LocalTime.of(3, 20)))
        .execute(
            (instance, context) -> {
              int wrong = sales.putRight();
              if (wrong > 0) LOG.warn("{} days of sales were wrong and are put right", wrong);
            });
  }
}
