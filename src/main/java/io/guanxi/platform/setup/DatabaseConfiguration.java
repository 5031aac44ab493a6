package io.guanxi.platform.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Decides which database it is: the configured one, or our own when none is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SetupProperties.class)
class DatabaseConfiguration {

  static final String URL = "spring.datasource.url";

  @Bean
  DataDirectory dataDirectory(SetupProperties setup) {
    return DataDirectory.open(setup.dataDir());
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(NoDatabaseConfigured.class)
  static class OwnServer {

    @Bean
    EmbeddedPostgres embeddedPostgres(DataDirectory data, ObjectProvider<HeadStart.Start> ahead) {
      var start = ahead.getIfAvailable();
      return start == null ? EmbeddedPostgres.start(data) : start.take();
    }

    @Bean
    JdbcConnectionDetails ownServer(EmbeddedPostgres postgres) {
      return new Connect(postgres.url(), postgres.username(), postgres.password());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(URL)
  static class ConfiguredServer {

    @Bean
    JdbcConnectionDetails configuredServer(DataSourceProperties wanted, SetupProperties setup) {
      var connect = new Connect(wanted.determineUrl(), wanted.getUsername(), wanted.getPassword());
      ServerRequirements.check(
          connect.url(), connect.username(), connect.password(), setup.acceptUnsafeDatabase());
      return connect;
    }
  }

  static final class NoDatabaseConfigured extends NoneNestedConditions {
    NoDatabaseConfigured() {
      super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(URL)
    static class Configured {}
  }

  private record Connect(String url, @Nullable String username, @Nullable String password)
      implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public @Nullable String getUsername() {
      return username;
    }

    @Override
    public @Nullable String getPassword() {
      return password;
    }
  }
}
