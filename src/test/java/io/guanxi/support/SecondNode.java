package io.guanxi.support;

import io.guanxi.Guanxi;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another node on the database of the test's own. */
public final class SecondNode implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SecondNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param first of the test's own node
   * @param more what else is to be configured, as on a command line
   */
  public static SecondNode beside(Environment first, List<Class<?>> sources, String... more) {
    var arguments = new ArrayList<String>();
    for (var name : List.of("url", "username", "password")) {
      arguments.add(
          "--spring.datasource." + name + "=" + first.getProperty("spring.datasource." + name));
    }
    arguments.add("--spring.datasource.hikari.maximum-pool-size=6");
    arguments.add("--guanxi.accept-unsafe-database=true");
    arguments.add("--guanxi.secret-key=" + TestDatabase.SECRET_KEY);
    arguments.add("--guanxi.outbound.ports=" + first.getProperty("guanxi.outbound.ports"));
    arguments.add("--guanxi.data-dir=target/test-data-second");
    arguments.add("--server.port=0");
    arguments.addAll(List.of(more));
    var all = new ArrayList<Class<?>>(List.of(Guanxi.class));
    all.addAll(sources);
    return new SecondNode(
        new SpringApplicationBuilder(all.toArray(Class<?>[]::new))
            .run(arguments.toArray(String[]::new)));
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** A browser that speaks to this node, signed in as somebody who is on the other. */
  public Browser signIn(People.Person person) {
    return browser().signIn(person.login(), People.PASSWORD);
  }

  public Browser browser() {
    return new Browser(port());
  }

  /** One that speaks to this node with the cookies of another. */
  public Browser as(Browser other) {
    var out = browser();
    out.cookies().putAll(other.cookies());
    return out;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
