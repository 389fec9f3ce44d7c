package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleTimeTest {

  @Test
  void countsCallsAtTheSameTimeOnce() {
    RunLine run =
        Lines.passed(1, 0, 100, Lines.call("GET /b", 20, 40), Lines.call("GET /a", 10, 30));
    assertThat(IdleTime.of(run)).isEqualTo(50_000);
  }

  @Test
  void isAllOfARunWithoutCalls() {
    assertThat(IdleTime.of(Lines.passed(1, 0, 100))).isEqualTo(100_000);
  }
}
