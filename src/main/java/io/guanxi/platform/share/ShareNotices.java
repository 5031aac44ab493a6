package io.guanxi.platform.share;

import io.guanxi.platform.notify.NoticeKind;
import io.guanxi.platform.notify.NoticeKind.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told about shares. */
@Configuration(proxyBeanMethods = false)
class ShareNotices {

  @Bean
  NoticeKind recordShared() {
    return new NoticeKind("record-shared", "hourly", Group.ACTOR, null);
  }

  @Bean
  NoticeKind accessAsked() {
    return NoticeKind.of("access-asked", "now");
  }

  @Bean
  NoticeKind accessGranted() {
    return NoticeKind.of("access-granted", "now");
  }

  @Bean
  NoticeKind accessRefused() {
    return NoticeKind.of("access-refused", "hourly");
  }
}
