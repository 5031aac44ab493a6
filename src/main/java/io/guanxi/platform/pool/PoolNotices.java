package io.guanxi.platform.pool;

import io.guanxi.platform.notify.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told about pools. */
@Configuration(proxyBeanMethods = false)
class PoolNotices {

  @Bean
  NoticeKind poolWarning() {
    return NoticeKind.of("pool-warning", "daily");
  }

  @Bean
  NoticeKind poolRecycled() {
    return NoticeKind.of("pool-recycled", "daily");
  }

  @Bean
  NoticeKind poolAssigned() {
    return NoticeKind.of("pool-assigned", "hourly");
  }
}
