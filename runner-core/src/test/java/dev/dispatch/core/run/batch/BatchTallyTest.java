package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchTallyTest {

  private final BatchTally tally = new BatchTally();

  @Test
  void countsALateRunFromWhenItWasDue() {
    tally.add(Lines.late(1, 900, 100, Lines.call("GET /a", 0, 50)));
    BatchFigures figures = tally.figures();
    assertThat(figures.latency().maxMs()).isBetween(999.0, 1001.0);
    assertThat(figures.service().maxMs()).isBetween(99.9, 100.1);
    assertThat(figures.callsByName().getFirst().latency().maxMs()).isBetween(949.0, 951.0);
  }

  @Test
  void findsPercentilesToThreeDigits() {
    for (int i = 1; i <= 1000; i++) {
      tally.add(Lines.passed(i, 0, i));
    }
    assertThat(tally.figures().latency().p99Ms()).isBetween(989.0, 991.0);
    assertThat(tally.figures().latency().p50Ms()).isBetween(499.0, 501.0);
  }

  @Test
  void countsNamesWithoutEndTogether() {
    for (int i = 1; i <= 1000; i++) {
      tally.add(Lines.passed(i, 0, 1, Lines.call("GET /" + "x".repeat(i), 0, 1)));
    }
    assertThat(tally.figures().callsByName()).hasSize(101);
    assertThat(tally.figures().calls()).isEqualTo(1000);
  }

  @Test
  void namesARunOfEachFailureThatIsKept() {
    tally.add(Lines.failed(1, "A", false));
    tally.add(Lines.failed(2, "A", true));
    FailureGroup group = tally.figures().failures().getFirst();
    assertThat(group.count()).isEqualTo(2);
    assertThat(group.keptRunId()).hasValueSatisfying(id -> assertThat(id).endsWith("000002"));
  }
}
