package io.guanxi.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** What was asked of the database, to see that the number of questions does not grow with rows. */
public final class Statements implements ExecuteListener {

  private static final long serialVersionUID = 1;

  private record Sent(Thread by, String sql) {}

  /** Null while nobody listens, so that a whole run's statements are not kept. */
  private transient volatile @Nullable List<Sent> heard;

  @Override
  public void executeStart(ExecuteContext context) {
    var to = heard;
    if (to == null) return;
    var batch = context.batchSQL();
    var sent = batch.length > 1 ? List.of(batch) : List.of(String.valueOf(context.sql()));
    sent.forEach(sql -> to.add(new Sent(Thread.currentThread(), sql)));
  }

  /** How many statements with this text were sent meanwhile, by whomever. */
  public long with(String text, Runnable meanwhile) {
    return sent(meanwhile).stream().filter(one -> one.sql().contains(text)).count();
  }

  /** How many statements this itself sends, whatever else goes on. */
  public long by(Runnable work) {
    return sent(work).stream().filter(one -> one.by() == Thread.currentThread()).count();
  }

  private List<Sent> sent(Runnable meanwhile) {
    var sent = new CopyOnWriteArrayList<Sent>();
    heard = sent;
    try {
      meanwhile.run();
    } finally {
      heard = null;
    }
    return sent;
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
