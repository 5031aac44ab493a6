package io.guanxi;

import io.guanxi.platform.audit.VerifyAudit;
import io.guanxi.platform.identity.ResetAdministrator;
import io.guanxi.platform.setup.HeadStart;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** The program: one process, one database. */
@SpringBootApplication
public class Guanxi {

  public static void main(String[] args) {
    var program = new SpringApplication(Guanxi.class);
    program.addInitializers(new HeadStart());
    var words = Arrays.asList(args);
    if (words.contains(ResetAdministrator.COMMAND)) {
      command(program, args, context -> context.getBean(ResetAdministrator.class).run());
    } else if (words.contains(VerifyAudit.COMMAND)) {
      var intact = new AtomicBoolean();
      command(program, args, context -> intact.set(context.getBean(VerifyAudit.class).run()));
      if (!intact.get()) System.exit(1);
    } else {
      AheadOfTime.useWhenPackaged();
      program.run(args);
    }
  }

  /** Puts together no more of the program than the command needs. */
  private static void command(
      SpringApplication program, String[] args, Consumer<ApplicationContext> work) {
    program.setWebApplicationType(WebApplicationType.NONE);
    program.setLazyInitialization(true);
    program.setLogStartupInfo(false);
    program.setDefaultProperties(
        Map.of("db-scheduler.enabled", "false", "logging.level.io.guanxi", "warn"));
    try (var context = program.run(args)) {
      work.accept(context);
    }
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
