package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

class HintsTest {

  private static final RunLine.CallTime SHORT = Lines.call("GET /a", 0, 8);

  /** Each hint with figures that show it, and with figures that are near but do not. */
  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(
            "UNFINISHED",
            seen(BatchStatus.INTERRUPTED, Optional.empty(), runs(3, 10, SHORT)),
            seen(BatchStatus.CANCELLED, Optional.empty(), runs(3, 10, SHORT))),
        Arguments.of(
            "CALLS_ONE_AT_A_TIME",
            seen(
                Lines.passed(1, 0, 20, Lines.call("GET /a", 0, 9)),
                Lines.passed(2, 0, 20, Lines.call("GET /a", 10, 9))),
            seen(
                Lines.passed(1, 0, 20, Lines.call("GET /a", 0, 12)),
                Lines.passed(2, 0, 20, Lines.call("GET /a", 10, 9)))),
        Arguments.of(
            "RATE_NOT_HELD",
            seen(BatchStatus.SUCCESS, Optional.of(50.0), Lines.late(1, 50, 10, SHORT)),
            seen(BatchStatus.SUCCESS, Optional.of(50.0), Lines.late(1, 5, 10, SHORT))),
        Arguments.of("MOSTLY_OUTSIDE_CALLS", seen(runs(3, 100, SHORT)), seen(runs(3, 10, SHORT))),
        Arguments.of(
            "ONE_CALL_DOMINATES",
            seen(Lines.passed(1, 0, 100, Lines.call("GET /a", 0, 90), Lines.call("GET /b", 90, 9))),
            seen(
                Lines.passed(
                    1, 0, 100, Lines.call("GET /a", 0, 60), Lines.call("GET /b", 60, 39)))),
        Arguments.of("LONG_TAIL", seen(tail(2000)), seen(tail(80))),
        Arguments.of(
            "ONE_KIND_OF_FAILURE",
            seen(Lines.failed(1, "A", true), Lines.failed(2, "A", true)),
            seen(Lines.failed(1, "A", true), Lines.failed(2, "B", true))),
        Arguments.of(
            "NO_FAILURE_KEPT",
            seen(Lines.failed(1, "A", false)),
            seen(Lines.failed(1, "A", false), Lines.failed(2, "A", true))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void appearsWhereItIsTrue(String code, Inspection shown, Inspection near) {
    assertThat(Hints.of(shown)).extracting(Hint::code).contains(code);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesNotAppearWhereItIsNot(String code, Inspection shown, Inspection near) {
    assertThat(Hints.of(near)).extracting(Hint::code).doesNotContain(code);
  }

  private static RunLine[] runs(int count, long durationMs, RunLine.CallTime... calls) {
    RunLine[] runs = new RunLine[count];
    for (int i = 0; i < count; i++) {
      runs[i] = Lines.passed(i + 1L, 0, durationMs, calls);
    }
    return runs;
  }

  private static RunLine[] tail(long slowMs) {
    RunLine[] runs = runs(200, 10, SHORT);
    for (int i = 0; i < 4; i++) {
      runs[i] = Lines.passed(i + 1L, 0, slowMs, SHORT);
    }
    return runs;
  }

  private static Inspection seen(RunLine... runs) {
    return seen(BatchStatus.SUCCESS, Optional.empty(), runs);
  }

  private static Inspection seen(BatchStatus status, Optional<Double> rate, RunLine... runs) {
    return Inspector.inspect(status, settings(rate), List.of(runs), 5);
  }

  private static BatchSettings settings(Optional<Double> rate) {
    return new BatchSettings(
        1,
        "20260102-030406-job-batch-300cccc",
        "0.0.0",
        "t",
        Optional.empty(),
        "",
        JsonNodeFactory.instance.objectNode(),
        List.of(),
        JsonNodeFactory.instance.objectNode(),
        JsonNodeFactory.instance.objectNode(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        8,
        rate,
        Optional.empty(),
        0,
        Optional.empty(),
        "failed",
        "2026-01-02T03:04:06Z");
  }
}
