package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.customer.customer.CustomerFollowsContact;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules that orders share with other types. */
@Configuration(proxyBeanMethods = false)
class OrderRules {

  @Bean
  CustomerFollowsContact customerOfOrderFollowsContact(DSLContext db) {
    return new CustomerFollowsContact(
        db, Orders.ORDER, SALES_ORDER.CUSTOMER_ID, SALES_ORDER.CONTACT_ID);
  }
}
