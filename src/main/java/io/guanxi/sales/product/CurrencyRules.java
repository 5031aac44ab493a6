package io.guanxi.sales.product;

import static io.guanxi.tables.Tables.EXCHANGE_RATE;
import static io.guanxi.tables.Tables.PRODUCT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One rule for whatever has a currency here. */
@Configuration(proxyBeanMethods = false)
class CurrencyRules {

  @Bean
  CurrencyIsKnown currencyOfProductIsKnown(Currencies currencies) {
    return new CurrencyIsKnown(Products.PRODUCT, PRODUCT.CURRENCY, currencies);
  }

  @Bean
  CurrencyIsKnown currencyOfRateIsKnown(Currencies currencies) {
    return new CurrencyIsKnown(Products.EXCHANGE_RATE, EXCHANGE_RATE.CURRENCY, currencies);
  }
}
