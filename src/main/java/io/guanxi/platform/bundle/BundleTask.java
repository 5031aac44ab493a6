package io.guanxi.platform.bundle;

import com.github.kagkarlsson.scheduler.task.Task;
import io.guanxi.platform.job.ResumableTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task behind bundles. */
@Configuration(proxyBeanMethods = false)
class BundleTask {

  @Bean
  Task<Void> carryOnWithBundle(BundleWork work) {
    return ResumableTask.of(work);
  }
}
