package io.guanxi.platform.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears the blob store every night. */
@Configuration(proxyBeanMethods = false)
class SweepBlobs {

  @Bean
  RecurringTask<Void> sweepBlobsTask(BlobSweep sweep) {
    return Tasks.recurring("sweep-blobs", Schedules.daily(LocalTime.of(3, 40)))
        .execute((instance, context) -> sweep.run());
  }
}
