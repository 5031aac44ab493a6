package io.guanxi.platform.identity;

import io.guanxi.platform.notify.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What people are told about accounts. */
@Configuration(proxyBeanMethods = false)
class AccountNotices {

  static final String FACTOR_RESET = "second-factor-reset";
  static final String TOKEN_ENDS = "token-ends";

  @Bean
  @Order(20)
  NoticeKind secondFactorResetNotice() {
    return NoticeKind.of(FACTOR_RESET, "now");
  }

  @Bean
  @Order(21)
  NoticeKind tokenEndsNotice() {
    return NoticeKind.of(TOKEN_ENDS, "now");
  }
}
