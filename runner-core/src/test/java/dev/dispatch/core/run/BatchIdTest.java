package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchIdTest {

  private final String batch =
      BatchId.next(Instant.parse("2026-01-02T03:04:05.678Z"), new SplittableRandom(1));

  @Test
  void isTellableFromARun() {
    assertThat(BatchId.isBatch(batch)).isTrue();
    assertThat(BatchId.isBatch(BatchId.run(batch, 1))).isFalse();
  }

  @Test
  void isToldByItsRuns() {
    assertThat(BatchId.ofRun(BatchId.run(batch, 1_234_567))).contains(batch);
  }

  @Test
  void isNotToldByOtherRuns() {
    assertThat(BatchId.ofRun("20260102-030405-job-run-678abcd")).isEmpty();
  }
}
