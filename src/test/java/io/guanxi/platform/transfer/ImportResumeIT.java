package io.guanxi.platform.transfer;

import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.IMPORT_JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.job.ResumableTask;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Wherever an import is stopped, no row is lost and none is taken twice. */
@GuanxiIT
@TestPropertySource(properties = "guanxi.import.chunk=20")
class ImportResumeIT {

  private static final int ROWS = 3_000;

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired ImportJobs jobs;
  @Autowired ImportWork work;

  private Importing.Job job;
  private String mark;
  private static int number;

  @BeforeEach
  void aFileWithoutKeys() {
    mark = "R" + ++number;
    var file = new StringBuilder("name\n");
    for (int i = 0; i < ROWS; i++) {
      file.append(mark).append('-').append(i).append('\n');
    }
    job =
        new Importing(people.signedIn(Roles.ADMINISTRATOR))
            .upload("customers", file.toString())
            .plan(Map.of("mapping", Importing.columns("name")));
  }

  private int written() {
    return db.fetchCount(CUSTOMER, CUSTOMER.NAME.startsWith(mark + "-"));
  }

  private String begun() {
    return job.id() + "-" + jobs.begin(job.id(), ImportState.OPEN, ImportState.RUNNING);
  }

  @Test
  void pausesAndGoesOn() {
    assertThat(job.send("run").status()).isEqualTo(200);
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> written() > 0);
    assertThat(job.send("pause").status()).isEqualTo(200);
    await().atMost(Duration.ofMinutes(1)).until(() -> job.look().at("/done").asInt() == written());
    assertThat(written()).isLessThan(ROWS);
    job.run("resume");
    assertThat(job.result()).isEqualTo("COMPLETED +%d ~0 =0 !0".formatted(ROWS));
    assertThat(written()).isEqualTo(ROWS);
  }

  @Test
  void goesOnWhereItsNodeDied() {
    var instance = begun();
    var looks = new AtomicInteger();
    assertThat(ResumableTask.carryOn(work, instance, () -> looks.incrementAndGet() > 3)).isFalse();
    assertThat(written()).isEqualTo(60);
    assertThat(job.look().at("/done").asInt()).isEqualTo(60);
    assertThat(ResumableTask.carryOn(work, instance, () -> false)).isTrue();
    assertThat(job.look().result()).isEqualTo("COMPLETED +%d ~0 =0 !0".formatted(ROWS));
    assertThat(written()).isEqualTo(ROWS);
  }

  @Test
  void isCarriedOnByOneAlone() {
    var instance = begun();
    var other =
        CompletableFuture.runAsync(() -> ResumableTask.carryOn(work, instance, () -> false));
    ResumableTask.carryOn(work, instance, () -> false);
    other.join();
    ResumableTask.carryOn(work, instance, () -> false);
    assertThat(job.look().result()).isEqualTo("COMPLETED +%d ~0 =0 !0".formatted(ROWS));
    assertThat(written()).isEqualTo(ROWS);
  }

  @Test
  void forgetsAnAttemptThatWasOvertaken() {
    var first = begun();
    jobs.move(job.id(), ImportState.CANCELLABLE, ImportState.PAUSED);
    jobs.begin(job.id(), java.util.Set.of(ImportState.PAUSED), ImportState.RUNNING);
    assertThat(ResumableTask.carryOn(work, first, () -> false)).isTrue();
    assertThat(written()).isZero();
  }

  @Test
  void leavesWhatWasWrittenWhenCancelledAndTakesItBack() {
    var instance = begun();
    var looks = new AtomicInteger();
    ResumableTask.carryOn(work, instance, () -> looks.incrementAndGet() > 2);
    assertThat(job.send("cancel").status()).isEqualTo(200);
    assertThat(ResumableTask.carryOn(work, instance, () -> false)).isTrue();
    assertThat(written()).isEqualTo(40);
    job.undo();
    assertThat(job.at("/undone/deleted").asInt()).isEqualTo(40);
    assertThat(
            db.fetchExists(
                IMPORT_JOB, IMPORT_JOB.ID.eq(job.id()).and(IMPORT_JOB.STATE.eq("UNDONE"))))
        .isTrue();
  }
}
