package io.guanxi.platform.transfer;

import com.github.kagkarlsson.scheduler.task.Task;
import io.guanxi.platform.job.ResumableTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task behind imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportTask {

  @Bean
  Task<Void> carryOnWithImport(ImportWork work) {
    return ResumableTask.of(work);
  }
}
