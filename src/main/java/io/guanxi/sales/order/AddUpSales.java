package io.guanxi.sales.order;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sales of a day in few rows. */
@Configuration(proxyBeanMethods = false)
class AddUpSales {

  @Bean
  RecurringTask<Void> addUpSalesTask(SalesByDay sales) {
    return Tasks.recurring("add-up-sales", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> sales.addUp());
  }
}
