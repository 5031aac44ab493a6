package io.guanxi;

import io.guanxi.platform.identity.ResetAdministrator;
import io.guanxi.platform.setup.HeadStart;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program: one process, one database. */
@SpringBootApplication
public class Guanxi {

  public static void main(String[] args) {
    var program = new SpringApplication(Guanxi.class);
    program.addInitializers(new HeadStart());
    if (Arrays.asList(args).contains(ResetAdministrator.COMMAND)) {
      program.setWebApplicationType(WebApplicationType.NONE);
      program.setDefaultProperties(Map.of("db-scheduler.enabled", "false"));
      System.exit(SpringApplication.exit(program.run(args)));
    }
    program.run(args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
