package io.guanxi.platform.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.support.GuanxiIT;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@GuanxiIT
@Import(SignalLineIT.Ears.class)
class SignalLineIT {

  @Autowired Ear ear;
  @Autowired Signals signals;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  @Test
  void hearsOtherNodesAgainAfterTheDatabaseCutTheLine() {
    heardFromOutside();
    var missed = ear.missed.size();
    var cut =
        db.fetch(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE application_name = 'guanxi signals' AND datname = current_database()");
    assertThat(cut).hasSize(1);
    await().atMost(Duration.ofSeconds(10)).until(() -> ear.missed.size() > missed);
    heardFromOutside();
  }

  @Test
  void leavesWithTheCommitAndNotWithoutIt() {
    var lost = UUID.randomUUID().toString();
    var sent = UUID.randomUUID().toString();
    transaction.executeWithoutResult(
        status -> {
          signals.send(Ear.TOPIC, lost);
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(
        status -> {
          signals.send(Ear.TOPIC, sent);
          assertThat(ear.heard).doesNotContain(sent);
        });
    assertThat(ear.heard).contains(sent).doesNotContain(lost);
  }

  @Test
  void whatIsRememberedIsForgottenWhenAnotherNodeSaysSo() {
    var stored = new AtomicReference<>("first");
    var topic = "test-" + UUID.randomUUID();
    var remembered = signals.remember(topic, stored::get);
    assertThat(remembered.get()).isEqualTo("first");
    stored.set("second");
    assertThat(remembered.get()).isEqualTo("first");
    db.fetch("SELECT pg_notify('guanxi_' || current_schema(), {0})", topic + " ");
    await().atMost(Duration.ofSeconds(3)).until(() -> remembered.get().equals("second"));
    stored.set("third");
    remembered.changed();
    assertThat(remembered.get()).isEqualTo("third");
  }

  private void heardFromOutside() {
    var word = UUID.randomUUID().toString();
    db.fetch("SELECT pg_notify('guanxi_' || current_schema(), {0})", Ear.TOPIC + " " + word);
    await().atMost(Duration.ofSeconds(5)).until(() -> ear.heard.contains(word));
  }

  static final class Ear implements SignalListener {
    static final String TOPIC = "test";

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Boolean> missed = new CopyOnWriteArrayList<>();

    @Override
    public String topic() {
      return TOPIC;
    }

    @Override
    public void heard(String subject) {
      heard.add(subject);
    }

    @Override
    public void missed() {
      missed.add(true);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Ears {
    @Bean
    Ear ear() {
      return new Ear();
    }
  }
}
