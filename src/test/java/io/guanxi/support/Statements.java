package io.guanxi.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** What was asked of the database, to see that the number of questions does not grow with rows. */
public final class Statements implements ExecuteListener {

  private static final long serialVersionUID = 1;

  private final transient List<String> sent = new CopyOnWriteArrayList<>();

  @Override
  public void executeStart(ExecuteContext context) {
    var batch = context.batchSQL();
    if (batch.length > 1) sent.addAll(List.of(batch));
    else sent.add(String.valueOf(context.sql()));
  }

  /** How many statements with this text were sent meanwhile, by whomever. */
  public long with(String text, Runnable meanwhile) {
    int from = sent.size();
    meanwhile.run();
    return sent.subList(from, sent.size()).stream().filter(sql -> sql.contains(text)).count();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {
    @Bean
    Statements statements() {
      return new Statements();
    }

    @Bean
    @Order
    ExecuteListenerProvider statementsProvider(Statements statements) {
      return new DefaultExecuteListenerProvider(statements);
    }
  }
}
