package io.guanxi.platform.audit;

import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static io.guanxi.tables.Tables.AUDIT_PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.platform.audit.Search.Asked;
import io.guanxi.platform.audit.Verification.Fault;
import io.guanxi.support.GuanxiIT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing can be changed behind the trail's back. */
@GuanxiIT
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class TrailIT {

  private static final String UNGUARD =
      """
      ALTER TABLE audit_event DISABLE TRIGGER USER;
      ALTER TABLE audit_block DISABLE TRIGGER USER;
      ALTER TABLE audit_checkpoint DISABLE TRIGGER USER;
      GRANT UPDATE ON audit_event, audit_block TO CURRENT_USER;
      """;

  @Autowired StoredTrail trail;
  @Autowired Chaining chaining;
  @Autowired Verifier verifier;
  @Autowired Pruning pruning;
  @Autowired Search search;
  @Autowired VerifyAudit command;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  List<Long> ids;

  @BeforeEach
  void threeEventsInBlocks() {
    for (var name : List.of("first", "second", "third")) {
      trail.note(
          AuditEvent.of("test." + name, null)
              .with(Map.of("name", name, "amount", 1.50, "nested", Map.of("b", 1, "a", "二\0"))));
    }
    chained();
    ids =
        db.select(AUDIT_EVENT.ID)
            .from(AUDIT_EVENT)
            .where(AUDIT_EVENT.ACTION.like("test.%"))
            .orderBy(AUDIT_EVENT.ID.desc())
            .limit(3)
            .fetch(AUDIT_EVENT.ID);
  }

  private void chained() {
    await()
        .until(
            () -> {
              chaining.attempt();
              return db.fetchCount(AUDIT_PENDING) == 0;
            });
  }

  @Test
  void anUntouchedTrailIsIntact() {
    var found = verifier.verify();
    assertThat(found.faults()).isEmpty();
    assertThat(found.intact()).isTrue();
    assertThat(found.events()).isGreaterThanOrEqualTo(3);
    assertThat(command.run()).isTrue();
  }

  @Test
  void anEventIsThereOnlyWithTheChangeItTellsOf() {
    transaction.executeWithoutResult(
        status -> {
          trail.note(AuditEvent.of("test.taken-back", null));
          status.setRollbackOnly();
        });
    assertThat(db.fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("test.taken-back"))).isZero();
    assertThat(verifier.verify().intact()).isTrue();
  }

  @Test
  void writersDoNotWaitForEachOther() {
    transaction.executeWithoutResult(
        status -> {
          trail.note(AuditEvent.of("test.slow", null)); // stays open meanwhile
          var other =
              new Thread(
                  () -> {
                    trail.note(AuditEvent.of("test.quick", null));
                    chaining.attempt();
                  });
          other.start();
          try {
            other.join(10_000);
            assertThat(other.isAlive()).isFalse();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    chained();
    assertThat(verifier.verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET action = 'test.other'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event",
        "DELETE FROM audit_block",
        "UPDATE audit_block SET events = '{}'",
        "DELETE FROM audit_checkpoint"
      })
  void theDatabaseItselfRefuses(String sql) {
    assertThatThrownBy(() -> db.execute(sql))
        .rootCause()
        .hasMessageMatching("(?s).*(can only be added to|permission denied).*");
  }

  @Test
  void findsAChangedEvent() {
    for (var change :
        List.of(
            "action = 'test.harmless'",
            "at = at + interval '1 second'",
            "actor_id = 7",
            "record_id = 7",
            "address = '10.0.0.9'",
            "details = '{}'",
            "details = jsonb_set(details, '{amount}', '1.51')")) {
      assertThat(
              after(db -> db.execute("UPDATE audit_event SET " + change + " WHERE id = ?", id())))
          .as(change)
          .containsExactly("event-changed " + id());
    }
  }

  @Test
  void findsADeletedEvent() {
    assertThat(after(db -> db.execute("DELETE FROM audit_event WHERE id = ?", id())))
        .containsExactly("event-missing " + id());
  }

  @Test
  void findsAnEventThatWasPutIn() {
    var copy =
        """
        INSERT INTO audit_event (id, at, action, details, seal)
        SELECT 900000000, at, 'test.forged', details, seal FROM audit_event WHERE id = ?
        """;
    assertThat(after(db -> db.execute(copy, id()))).containsExactly("event-strange 900000000");
  }

  @Test
  void findsEventsInAnotherOrder() {
    assertThat(
            after(
                db -> {
                  db.execute("UPDATE audit_event SET id = -1 WHERE id = ?", ids.get(0));
                  db.execute("UPDATE audit_event SET id = ? WHERE id = ?", ids.get(0), ids.get(1));
                  db.execute("UPDATE audit_event SET id = ? WHERE id = -1", ids.get(1));
                }))
        .containsExactlyInAnyOrder("event-changed " + ids.get(0), "event-changed " + ids.get(1));
  }

  @Test
  void findsAMissingBlockAndAForgedOne() {
    assertThat(after(db -> cut("SELECT 1"))).contains("block-missing null");
    assertThat(after(db -> db.execute("UPDATE audit_block SET signature = hash WHERE seq = 1")))
        .containsExactly("block-unsigned null");
  }

  @Test
  void findsThatTheEndWasCutOff() {
    assertThat(after(db -> cut("SELECT max(seq) FROM audit_block")))
        .containsExactly("end-missing null");
  }

  @Test
  void whatIsLeftAfterPruningStillVerifies() {
    transaction.executeWithoutResult(
        status -> {
          int left = pruning.before(Instant.now().plusSeconds(1_000_000_000));
          assertThat(left).isPositive();
          var found = verifier.verify();
          assertThat(found.faults()).isEmpty();
          assertThat(found.since()).isNotNull();
          assertThatThrownBy(() -> db.connection(c -> deleteAll(c)))
              .rootCause()
              .hasMessageContaining("can only be added to");
          status.setRollbackOnly();
        });
  }

  private static void deleteAll(java.sql.Connection connection) throws java.sql.SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("DELETE FROM audit_event");
    }
  }

  @Test
  void noQuestionCostsMoreWithYears() {
    transaction.executeWithoutResult(
        status -> {
          db.execute(UNGUARD);
          db.execute(
              """
              INSERT INTO audit_event (id, at, action, actor_id, type, record_id, address, seal)
              SELECT 1000000 + n, now() - n * interval '1 minute', 'area' || n % 40 || '.verb',
                     n % 500, 'customer', n % 5000, '10.0.0.' || n % 200, ''
              FROM generate_series(1, 60000) n
              """);
          db.execute("ANALYZE audit_event");
          for (var asked :
              List.of(
                  asked(null, null, null, null),
                  asked(7L, null, null, null),
                  asked(null, "area7.verb", null, null),
                  asked(null, null, 77L, null),
                  asked(null, null, null, "10.0.0.7"))) {
            assertThat(plan(asked)).as(asked.toString()).doesNotContain("Seq Scan");
          }
          assertThat(search.actions()).hasSizeGreaterThanOrEqualTo(40);
          status.setRollbackOnly();
        });
  }

  private String plan(Asked asked) {
    var query =
        db.selectFrom(AUDIT_EVENT)
            .where(Search.condition(asked))
            .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
            .limit(51);
    return db.explain(query).plan();
  }

  private void cut(String which) {
    var seq = db.fetchValue(which);
    db.execute(
        "DELETE FROM audit_event WHERE id IN (SELECT unnest(events) FROM audit_block WHERE seq = ?)",
        seq);
    db.execute("DELETE FROM audit_block WHERE seq = ?", seq);
  }

  private static Asked asked(
      @Nullable Long actor,
      @Nullable String action,
      @Nullable Long record,
      @Nullable String address) {
    return new Asked(actor, action, null, record, false, address, null, null);
  }

  private long id() {
    return ids.get(1);
  }

  /** What is found after somebody with all rights on the database had his way. */
  private List<String> after(Consumer<DSLContext> tampering) {
    var out = new ArrayList<String>();
    transaction.executeWithoutResult(
        status -> {
          db.execute(UNGUARD);
          db.execute("SET CONSTRAINTS ALL IMMEDIATE");
          tampering.accept(db);
          for (Fault fault : verifier.verify().faults()) {
            out.add(fault.kind() + " " + fault.event());
          }
          status.setRollbackOnly();
        });
    assertThat(Objects.requireNonNull(db.fetchValue(DSL.val(1)))).isEqualTo(1);
    return out;
  }
}
