package io.guanxi.customer.duplicate;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.guanxi.platform.job.ResumableTask;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for duplicates when asked, and every night. */
@Configuration(proxyBeanMethods = false)
class ScanTask {

  @Bean
  Task<Void> findDuplicates(ScanWork work) {
    return ResumableTask.of(work);
  }

  @Bean
  RecurringTask<Void> findDuplicatesEveryNight(Scans scans) {
    return Tasks.recurring("find-duplicates-nightly", Schedules.daily(LocalTime.of(2, 50)))
        .execute((instance, context) -> scans.start(null));
  }

  @Bean
  RecurringTask<Void> sweepDuplicateProbesTask(Disclosure disclosure) {
    return Tasks.recurring("sweep-duplicate-probes", Schedules.daily(LocalTime.of(3, 20)))
        .execute((instance, context) -> disclosure.sweep());
  }
}
