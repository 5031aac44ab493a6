package io.guanxi.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends what lies in the outbox, and clears away what was sent long ago. */
@Configuration(proxyBeanMethods = false)
class SendMail {

  private static final int SECONDS = 3;

  @Bean
  RecurringTask<Void> sendMailTask(Postman postman) {
    return Tasks.recurring("send-mail", FixedDelay.ofSeconds(SECONDS))
        .execute((instance, context) -> postman.round());
  }

  @Bean
  RecurringTask<Void> clearOutboxTask(Outbox outbox) {
    return Tasks.recurring("clear-outbox", FixedDelay.ofHours(6))
        .execute((instance, context) -> outbox.clear());
  }
}
