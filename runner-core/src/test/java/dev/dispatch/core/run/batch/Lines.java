package dev.dispatch.core.run.batch;

import dev.dispatch.core.run.RunStatus;
import java.util.List;
import java.util.Optional;

/** Lines of a journal for tests: times in milliseconds. */
final class Lines {

  private Lines() {}

  static RunLine passed(long index, long startMs, long durationMs, RunLine.CallTime... calls) {
    return line(index, startMs, durationMs, 0, false, Optional.empty(), calls);
  }

  static RunLine late(long index, long lateMs, long durationMs, RunLine.CallTime... calls) {
    return line(index, 0, durationMs, lateMs, false, Optional.empty(), calls);
  }

  static RunLine failed(long index, String code, boolean kept) {
    return line(
        index,
        0,
        10,
        0,
        kept,
        Optional.of(new RunLine.Fault(Optional.of("a"), code, "EXPECTATION", "it failed")));
  }

  static RunLine.CallTime call(String name, long atMs, long ms) {
    return new RunLine.CallTime("a", name, 200, atMs * 1000, ms * 1000);
  }

  private static RunLine line(
      long index,
      long startMs,
      long durationMs,
      long lateMs,
      boolean kept,
      Optional<RunLine.Fault> error,
      RunLine.CallTime... calls) {
    return new RunLine(
        index,
        "20260102-030406-job-run-300cccc-" + "%06d".formatted(index),
        1,
        Optional.empty(),
        error.isPresent() ? RunStatus.FAILED : RunStatus.SUCCESS,
        startMs * 1000,
        lateMs * 1000,
        durationMs * 1000,
        kept,
        List.of(
            new RunLine.StepTime(
                "a", "http.request", error.isPresent() ? "FAILED" : "PASSED", durationMs * 1000)),
        List.of(calls),
        error);
  }
}
