package io.guanxi.platform.identity;

import io.guanxi.support.TestClock;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For a node whose machine is off by as much as the clock it is given. */
@TestConfiguration(proxyBeanMethods = false)
class OffMachine {

  @Bean
  @Primary
  TestClock offClock() {
    return new TestClock();
  }

  @Bean
  @Primary
  SharedTime timeByAnOffMachine(DSLContext db, TestClock clock) {
    return new SharedTime(db, clock, clock);
  }
}
