package io.guanxi.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.kernel.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class ResumableTaskTest {

  private static final long JOB = 7;

  private final Steps work = new Steps();

  @Test
  void isDoneWhenTheWorkIs() {
    assertThat(carryOn("7-2", false)).isTrue();
    assertThat(work.asked).containsExactly("7 attempt 2", "carried on");
  }

  @Test
  void hasMoreToDoWhenItWasStopped() {
    assertThat(carryOn("7-2", true)).isFalse();
  }

  @Test
  void leavesAnAttemptAloneThatIsOver() {
    assertThat(carryOn("7-1", false)).isTrue();
    assertThat(work.asked).containsExactly("7 attempt 1");
  }

  @Test
  void isTriedAgainWhenTheDatabaseCannotJustNow() {
    for (var broken :
        List.of(
            new QueryTimeoutException("slow"),
            new CannotCreateTransactionException("gone"),
            new DataAccessResourceFailureException("cut off"))) {
      work.breaks = broken;
      assertThatThrownBy(() -> carryOn("7-2", false)).isSameAs(broken);
    }
    assertThat(work.asked).doesNotContain("failed");
  }

  @Test
  void endsWithTheProblemThatPeopleCanBeTold() {
    work.breaks = Problem.badRequest("nothing-selected");
    assertThat(carryOn("7-2", false)).isTrue();
    assertThat(work.asked).endsWith("failed nothing-selected");
  }

  @Test
  void endsWithoutOneWhenTheProgramIsToBlame() {
    for (var broken : List.of(new IllegalStateException("bug"), new IOException("disk"))) {
      work.asked.clear();
      work.breaks = broken;
      assertThat(carryOn("7-2", false)).isTrue();
      assertThat(work.asked).endsWith("failed null");
    }
  }

  private boolean carryOn(String instance, boolean stopping) {
    return ResumableTask.carryOn(work, instance, () -> stopping);
  }

  private static final class Steps implements ResumableWork<Long> {

    final List<String> asked = new ArrayList<>();
    @Nullable Exception breaks;

    @Override
    public String name() {
      return "steps";
    }

    @Override
    public @Nullable Long find(long id, int attempt) {
      asked.add(id + " attempt " + attempt);
      return attempt == 2 ? JOB : null;
    }

    @Override
    public boolean carryOn(Long job, BooleanSupplier stopping) throws Exception {
      if (breaks != null) throw breaks;
      asked.add("carried on");
      return !stopping.getAsBoolean();
    }

    @Override
    public void failed(Long job, @Nullable Problem problem) {
      asked.add("failed " + (problem == null ? null : problem.code()));
    }
  }
}
