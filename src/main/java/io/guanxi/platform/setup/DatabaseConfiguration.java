package io.guanxi.platform.setup;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Decides which database it is: the configured one, or our own when none is. Decided when the
 * program runs, not by a condition, since conditions are answered when the program is built.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SetupProperties.class)
class DatabaseConfiguration {

  static final String URL = "spring.datasource.url";

  @Bean
  DataDirectory dataDirectory(SetupProperties setup) {
    return DataDirectory.open(setup.dataDir());
  }

  @Bean
  Database database(
      Environment environment,
      SetupProperties setup,
      DataSourceProperties wanted,
      ObjectProvider<DataDirectory> data,
      ObjectProvider<HeadStart.Start> ahead) {
    if (environment.containsProperty(URL)) {
      return configured(wanted, setup);
    }
    var start = ahead.getIfAvailable();
    return own(start == null ? EmbeddedPostgres.start(data.getObject()) : start.take());
  }

  private static Database own(EmbeddedPostgres postgres) {
    return new Database(postgres.url(), postgres.username(), postgres.password(), postgres::close);
  }

  private static Database configured(DataSourceProperties wanted, SetupProperties setup) {
    var database =
        new Database(wanted.determineUrl(), wanted.getUsername(), wanted.getPassword(), () -> {});
    ServerRequirements.check(
        database.url(), database.username(), database.password(), setup.acceptUnsafeDatabase());
    return database;
  }
}
