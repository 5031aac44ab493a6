package io.guanxi.record.internal;

import org.jooq.conf.RenderQuotedNames;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How jOOQ writes SQL here: unqualified names, so that a tenant is a schema; nothing logged. */
@Configuration
class SqlSettings {

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  @Bean
  DefaultConfigurationCustomizer unqualifiedNames() {
    return configuration ->
        configuration
            .settings()
            .withRenderSchema(false)
            .withRenderCatalog(false)
            .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
            .withExecuteLogging(false);
  }
}
