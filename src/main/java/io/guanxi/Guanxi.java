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
      resetAdministrator(program, args);
    } else {
      AheadOfTime.useWhenPackaged();
      program.run(args);
    }
  }

  /** Puts together no more of the program than the command needs. */
  private static void resetAdministrator(SpringApplication program, String[] args) {
    program.setWebApplicationType(WebApplicationType.NONE);
    program.setLazyInitialization(true);
    program.setLogStartupInfo(false);
    program.setDefaultProperties(
        Map.of("db-scheduler.enabled", "false", "logging.level.io.guanxi", "warn"));
    try (var context = program.run(args)) {
      context.getBean(ResetAdministrator.class).run();
    }
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
