package io.guanxi.platform.notify;

import io.guanxi.platform.notify.NoticeKind.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The kinds that concern records of any type. */
@Configuration(proxyBeanMethods = false)
class KindsOfOurs {

  @Bean
  @Order(1)
  NoticeKind mentionNotice() {
    return new NoticeKind(NoticeKinds.MENTION, "now", Group.NONE, null);
  }

  @Bean
  @Order(2)
  NoticeKind assignedNotice() {
    return new NoticeKind(NoticeKinds.ASSIGNED, "now", Group.ACTOR, null);
  }

  @Bean
  @Order(5)
  NoticeKind followedNotice() {
    return new NoticeKind(NoticeKinds.FOLLOWED, "daily", Group.RECORD, null);
  }
}
