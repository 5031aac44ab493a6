package io.guanxi.platform.notify;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on by itself: reading the log, writing letters, speaking to groups, clearing away. */
@Configuration(proxyBeanMethods = false)
class ReadChanges {

  @Bean
  RecurringTask<Void> readChangesForNoticesTask(ChangeLog log, NewsFromChanges news) {
    return Tasks.recurring("read-changes-for-notices", FixedDelay.ofSeconds(1))
        .execute(
            (instance, context) -> {
              while (!context.getSchedulerState().isShuttingDown() && log.next(news::tell)) {
                continue;
              }
            });
  }

  @Bean
  RecurringTask<Void> mailNoticesTask(NoticeMail mail) {
    return Tasks.recurring("mail-notices", FixedDelay.ofSeconds(5))
        .execute((instance, context) -> mail.round());
  }

  @Bean
  RecurringTask<Void> speakToGroupsTask(RobotPost post) {
    return Tasks.recurring("speak-to-groups", FixedDelay.ofSeconds(3))
        .execute((instance, context) -> post.round());
  }

  @Bean
  RecurringTask<Void> clearNoticesTask(NoticeMail mail) {
    return Tasks.recurring("clear-notices", FixedDelay.ofHours(12))
        .execute((instance, context) -> mail.clear());
  }
}
