package io.guanxi;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program: one process, one database. */
@SpringBootApplication
public class Guanxi {

  public static void main(String[] args) {
    SpringApplication.run(Guanxi.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
