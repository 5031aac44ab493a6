package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.ACTIVITY;
import static io.guanxi.tables.Tables.TASK;

import io.guanxi.customer.customer.CustomerFollowsContact;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules that activities and tasks share with other types. */
@Configuration(proxyBeanMethods = false)
class ActivityRules {

  @Bean
  CustomerFollowsContact customerOfActivityFollowsContact(DSLContext db) {
    return new CustomerFollowsContact(
        db, Activities.ACTIVITY, ACTIVITY.CUSTOMER_ID, ACTIVITY.CONTACT_ID);
  }

  @Bean
  CustomerFollowsContact customerOfTaskFollowsContact(DSLContext db) {
    return new CustomerFollowsContact(db, Activities.TASK, TASK.CUSTOMER_ID, TASK.CONTACT_ID);
  }
}
