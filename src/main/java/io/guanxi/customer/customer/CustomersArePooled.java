package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CONTACT;
import static io.guanxi.tables.Tables.CUSTOMER;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.pool.PoolRules;
import io.guanxi.platform.pool.Pooled;
import io.guanxi.record.RecordRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.TableField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Customers may lie in pools, and their contacts with them. */
@Configuration(proxyBeanMethods = false)
class CustomersArePooled {

  @Bean
  Pooled pooledCustomers() {
    return new Pooled() {
      @Override
      public TypeKey type() {
        return Customers.CUSTOMER;
      }

      @Override
      public List<String> shown() {
        return List.of(
            "name",
            "number",
            "kind",
            "stage",
            "industry",
            "companySize",
            "source",
            "rating",
            "tags",
            "lastPurchaseOn",
            "purchaseCount");
      }

      @Override
      public TableField<?, Instant> lastTouch() {
        return CUSTOMER.LAST_TOUCH_AT;
      }

      @Override
      public TableField<?, LocalDate> lastDeal() {
        return CUSTOMER.LAST_PURCHASE_ON;
      }

      @Override
      public List<Along> along() {
        return List.of(new Along(Customers.CONTACT, CONTACT.CUSTOMER_ID));
      }
    };
  }

  @Bean
  RecordRule ownedCustomerLiesInNoPool(PoolRules rules) {
    return rules.on(Customers.CUSTOMER);
  }

  @Bean
  RecordRule ownedContactLiesInNoPool(PoolRules rules) {
    return rules.on(Customers.CONTACT);
  }
}
