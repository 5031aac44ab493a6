package io.guanxi.platform.handover;

import com.github.kagkarlsson.scheduler.task.Task;
import io.guanxi.platform.job.ResumableTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task behind handovers. */
@Configuration(proxyBeanMethods = false)
class HandoverTask {

  @Bean
  Task<Void> carryOnWithHandover(HandoverWork work) {
    return ResumableTask.of(work);
  }
}
