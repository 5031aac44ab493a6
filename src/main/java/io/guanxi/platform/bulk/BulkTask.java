package io.guanxi.platform.bulk;

import com.github.kagkarlsson.scheduler.task.Task;
import io.guanxi.platform.job.ResumableTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task behind bulk jobs. */
@Configuration(proxyBeanMethods = false)
class BulkTask {

  @Bean
  Task<Void> carryOnWithBulkJob(BulkWork work) {
    return ResumableTask.of(work);
  }
}
