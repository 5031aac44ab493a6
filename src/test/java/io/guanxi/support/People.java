package io.guanxi.support;

import io.guanxi.platform.identity.NewUser;
import io.guanxi.platform.identity.Users;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Users who are there as soon as a test needs them. */
public final class People {

  public static final String PASSWORD = "brown-teapot-77";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Users users;
  private final Environment environment;

  People(Users users, Environment environment) {
    this.users = users;
    this.environment = environment;
  }

  /** A user who is there and may sign in with {@link #PASSWORD}. */
  public record Person(long id, String login) {}

  public Person with(String... roles) {
    return created(newcomer(roles));
  }

  public Person inTeam(long team, String... roles) {
    return created(newcomer(roles).inTeam(team));
  }

  public long team() {
    return users.createTeam("team" + NUMBER.incrementAndGet(), null);
  }

  /** A browser in which a new user with these roles has signed in. */
  public Browser signedIn(String... roles) {
    return signIn(with(roles));
  }

  public Browser signIn(Person person) {
    return browser().signIn(person.login(), PASSWORD);
  }

  public Browser browser() {
    var port = environment.getProperty("local.server.port", Integer.class);
    return new Browser(Objects.requireNonNull(port, "no server is running"));
  }

  private Person created(NewUser user) {
    return new Person(users.create(user), user.login());
  }

  private static NewUser newcomer(String... roles) {
    return NewUser.of("person" + NUMBER.incrementAndGet(), PASSWORD, roles);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {
    @Bean
    People people(Users users, Environment environment) {
      return new People(users, environment);
    }
  }
}
